import Bytes
import Findings
import LearnerModel

/// Writes each learner's records as one element that holds all of them, such as a transcript.
///
/// Records find their places by their keys where they come from such a document, else where most of
/// what they say fits.
public struct ElementTreePlan: WritePlan {
  /// What a document looks like.
  public struct Form: Sendable {
    /// The element of the vocabulary that is written.
    public var element: String
    /// Its prefix.
    public var prefix: String
    /// Its namespace; what is inside has none.
    public var namespace: String
    /// The system of keys that are places in such documents.
    public var system: String
    /// What stands before the first element.
    public var header: String
    /// What stands behind the last element.
    public var footer: String
    /// Whether it may hold any number of elements, or none.
    public var isContainer = false
    /// Whether each document is a file of its own; `#` in the file's name stands for its number.
    public var isEach = false
    /// The name of the file.
    public var fileName = ""
    /// What helps where an element is missing, by its name.
    public var hints: [(element: String, hint: String)] = []
    /// Texts for elements, by path below the root, where the records have none.
    public var texts: [(path: String, text: String)] = []

    /// Whether it is a JSON object; what is said of prefix and namespace means nothing then.
    public var isJSON = false
    /// What stands between two documents.
    public var separator = ""

    /// Describes a document that is a JSON object.
    public init(
      json element: String, system: String, header: String = "", separator: String = "\n",
      footer: String = "\n"
    ) {
      self.init(
        element: element, prefix: "", namespace: "", system: system, header: header,
        footer: footer)
      self.separator = separator
      isJSON = true
    }

    /// Describes a document.
    public init(
      element: String, prefix: String, namespace: String, system: String, header: String,
      footer: String
    ) {
      self.element = element
      self.prefix = prefix
      self.namespace = namespace
      self.system = system
      self.header = header
      self.footer = footer
    }
  }

  let base: ElementWritePlan
  let form: Form
  /// The record of the element.
  let root: Int
  /// By kind: the records inside, in the order of the schema.
  let inside: [[Int]]
  /// By record: the place of the record around it, zero for the element itself.
  let around: [UInt16]

  /// Compiles a vocabulary for a version.
  public init(
    _ vocabulary: ElementVocabulary, version: String?, form: Form, format: String,
    context: WriteContext
  ) {
    var file = ElementWritePlan.File(
      name: "", header: form.header, footer: form.footer, elements: [form.element])
    file.separator = form.separator
    var base = ElementWritePlan(
      vocabulary, version: version, files: [file], namespace: form.namespace, format: format,
      isJSON: form.isJSON, context: context)
    base.hints = form.hints
    self.base = base
    self.form = form
    let plan = base.plan
    let top =
      plan.states.indices.first {
        plan.states[$0].parent == 0 && plan.states[$0].name == form.element
      } ?? 0
    root = plan.states[top].record
    var inside: [[Int]] = Array(repeating: [], count: Kind.allCases.count)
    var around = [UInt16](repeating: 0, count: plan.records.count)
    for (number, record) in plan.records.enumerated() where number != root {
      var state = record.state
      if !record.isBeside {
        repeat {
          state = plan.states[Int(state)].parent
        } while state != 0 && plan.states[Int(state)].record < 0
      }
      around[number] = state
      var step = state
      while step != 0, step != UInt16(top) { step = plan.states[Int(step)].parent }
      if step != 0 { inside[Int(record.kind.rawValue)].append(number) }
    }
    self.inside = inside
    self.around = around
  }

  /// The one file.
  public var files: [PlannedFile] {
    var file = PlannedFile(
      name: form.fileName, header: Array(form.header.utf8), separator: Array(form.separator.utf8),
      footer: Array(form.footer.utf8), isAlwaysThere: form.isContainer)
    file.isEach = form.isEach
    return [file]
  }

  /// Makes what one thread needs.
  public func makeWorker() -> any WriteWorker { ElementTreeWorker(self) }
}

/// Turns learners into documents.
final class ElementTreeWorker: WriteWorker {
  private let tree: ElementTreePlan
  private var writer: ElementRecordWriter

  init(_ tree: ElementTreePlan) {
    self.tree = tree
    writer = ElementRecordWriter(tree.base)
  }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    let part = batch.group ?? GroupPart(starts: batch.records.isEmpty ? [] : [0])
    if part.continues != nil {
      // The rest of a learner whose document has been written.
      for index in 0..<(part.starts.first ?? batch.records.count) {
        output.ledger.count(batch.record(index), .noPlace)
      }
    }
    for (number, start) in part.starts.enumerated() {
      let isLast = number == part.starts.count - 1
      let end = isLast ? batch.records.count : part.starts[number + 1]
      writer.write(learner: start..<end, of: batch, tree, into: &output)
    }
  }
}
