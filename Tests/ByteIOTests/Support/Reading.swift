import ByteIO
import Bytes
import Findings

/// All bytes of `source`, read `step` at a time.
func contents(of source: any ByteSource, step: Int = 1 << 16) throws(Failure) -> [UInt8] {
  var buffer = ByteBuffer()
  while try source.read(into: &buffer, atMost: step) > 0 {}
  return buffer.bytes
}

/// The code of the failure that `body` ends with, `nil` where it does not fail.
func failureCode(_ body: () throws(Failure) -> Void) -> String? {
  do throws(Failure) {
    try body()
    return nil
  } catch {
    return error.finding.code.name
  }
}

/// Writes an array.
extension ByteSink {
  func write(_ bytes: [UInt8]) throws(Failure) {
    let all = bytes.span
    try write(all.raw)
  }

  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }
}

/// The CRC-32 of `bytes`, computed bit by bit, independently of zlib.
func plainChecksum(_ bytes: [UInt8]) -> UInt32 {
  var checksum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    checksum ^= UInt32(byte)
    for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return ~checksum
}

/// Gzip data with one member.
func gzip(_ bytes: [UInt8], level: Int = 6) throws -> [UInt8] {
  let memory = MemorySink()
  let sink = GzipSink(memory, level: level)
  try sink.write(bytes)
  try sink.commit()
  return memory.bytes
}
