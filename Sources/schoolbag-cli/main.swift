import Schoolbag
import Pipeline
import FormatKit
import LearnerModel
import Findings
let a = CommandLine.arguments
let registry = Registry.standard
let opener = InputOpener(registry: registry)
do {
  let opened = try opener.open(a[1])
  print(opened.identifications.map { "\($0.format) \($0.identification)" })
  let id = opened.identifications[0].format
  let reader = try registry[id]!.reader(FormatOptions())!
  let plan = try reader.plan(opened.probe)
  let to = a[2].split(separator: ":").map(String.init)
  let writer = try registry[to[0]]!.writer(FormatOptions(to.count > 1 ? ["version": to[1]] : [:]))!
  let out: Destination = a[3] == "-" ? .standardOutput : a[3] == "null" ? .nowhere : writer.isSet ? .folder(a[3], replacing: true) : .file(a[3], isCompressed: false)
  let job = Job(inputs: [JobInput(set: opened.set, format: id, plan: plan, coverage: reader.coverage, system: reader.system)], names: NameTable(), settings: RunSettings(jobs: a.count > 4 ? Int(a[4])! : 1, onError: .skip, chunkSize: a.count > 5 ? Int(a[5])! : 1 << 19), writer: writer, destination: out)
  let clock = ContinuousClock()
  var outcome: Job.Outcome?
  let t = clock.measure { outcome = job.run() }
  if let outcome {
    if let f = outcome.failure { print("FAILED", f.finding.code.name, f.finding.message.text(revealing: true), f.finding.location) }
    for f in (outcome.reading.findings.findings + outcome.writing.findings.findings).prefix(40) { print(f.severity.name, f.code.name, f.message.text(revealing: true), f.location.entry ?? "", f.location.line ?? 0, f.location.column ?? 0, f.count) }
    print(outcome.reading.recordCount, outcome.reading.inputs.map { "\($0.isBalanced) \($0.valuesRead) mapped \($0.total(.mapped)) kept \($0.total(.kept)) dropped \($0.total(.dropped)) rejected \($0.total(.rejected))" }, "cells", outcome.reading.cellCount, outcome.writing.ledger.supplied, CellOutcome.allCases.map { "\($0.name)=\(outcome.writing.ledger.total($0))" }, outcome.bytesWritten, t)
  }
} catch { print("error", error) }
