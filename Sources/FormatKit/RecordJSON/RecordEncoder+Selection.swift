import LearnerModel

/// Records of kinds that are not asked for.
extension RecordEncoder {
  /// Counts records as not selected: from `first` on until one is of another kind, whose number is
  /// returned.
  @inline(never)
  func leaveOut(of batch: BatchView, from first: Int, ledger: inout CellLedger) -> Int {
    let kind = batch.records[first].kind
    var index = first
    while index < batch.records.count, batch.records[index].kind == kind {
      let record = batch.record(index)
      if !record.header.isRepeat { ledger.count(record, .notSelected) }
      index &+= 1
    }
    return index
  }
}
