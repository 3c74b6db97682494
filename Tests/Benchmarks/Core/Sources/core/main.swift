import Bytes
import CSVSyntax
import Foundation

// core FILE RUNS: how fast one core finds rows, and rows with fields, in a CSV file held in memory;
// medians, as `name megabytes-a-second`.

let runs = max(1, Int(CommandLine.arguments[2]) ?? 5)
var text = ByteBuffer()
text.append(copying: try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1])).span)
let size = text.count
let chunkSize = 1 << 19

func report(_ name: String, _ times: [Duration]) {
  let median = times.sorted()[times.count / 2] / .seconds(1)
  print(name, Int(Double(size) / 1e6 / median))
}

/// Where chunks of whole rows start, and where the last one ends.
var bounds: [Int] = []
var times: [Duration] = []
for _ in 0..<runs {
  bounds = [0]
  times.append(
    ContinuousClock().measure {
      var start = 0
      while start < size {
        // As in a stream: each chunk is looked at once, what follows its last row goes on.
        var framer = RowFramer(delimiter: UInt8(ascii: ","))
        let end = min(start + chunkSize, size)
        framer.scan(text.paddedBytes, from: start, to: end)
        start = end < size ? framer.lastRowEnd ?? size : size
        bounds.append(start)
      }
    })
}
report("rows", times)

times = []
var fields = 0
for _ in 0..<runs {
  fields = 0
  times.append(
    ContinuousClock().measure {
      var ends = FieldEnds()
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        ends.index(
          text.paddedBytes.extracting(start..<text.paddedBytes.byteCount), count: end - start,
          delimiter: UInt8(ascii: ","))
        fields += ends.ends.count
      }
    })
}
report("fields", times)
print("found", fields)
