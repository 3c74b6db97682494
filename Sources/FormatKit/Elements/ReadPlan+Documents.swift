public import Findings

extension ReadPlan {
  /// Plans to read the files of an input that are documents of the format, each by itself.
  ///
  /// A file of a folder that is none is passed over, with a finding. One that was named is read all
  /// the same, so that it is told what is wrong with it.
  ///
  /// - Parameters:
  ///   - probe: The input.
  ///   - isDocument: Which of its entries are documents.
  ///   - open: Opens a document.
  public mutating func addDocuments(
    of probe: Probe, _ isDocument: [Bool],
    open: @escaping @Sendable (StreamHead, StreamContext) throws(Failure) -> OpenedStream
  ) {
    for (number, isDocument) in isDocument.enumerated() {
      if isDocument || !probe.isContainer {
        streams.append(PlannedStream(entry: number, open: open))
        continue
      }
      findings.append(
        Finding(
          .otherDocument, "it is no document of the format, and is not read",
          at: Location(file: probe.name, entry: probe.entries[number].name)))
    }
  }
}
