import Bytes
import Findings

/// Reads the directory of an archive and holds it against the headers before the data.
struct ZipListing {
  private(set) var entries: [ZipArchive.Entry] = []
  private(set) var litterCount = 0
  private let file: InputFile
  private let directory: ZipDirectory
  private let limits: DecompressionLimits
  private var names: Set<String> = []
  private var extents: [Range<Int>] = []
  private var total = 0

  init(file: InputFile, directory: ZipDirectory, limits: DecompressionLimits) {
    self.file = file
    self.directory = directory
    self.limits = limits
  }

  mutating func read() throws(Failure) {
    guard directory.count <= limits.entries, directory.size <= limits.directoryBytes else {
      throw failure(.zipBomb, "its directory has \(directory.count) entries")
    }
    let directory = directory
    try directory.forEachHeader(of: file) { header throws(Failure) in try add(header) }
    try checkOverlaps()
  }

  private mutating func add(_ central: ZipCentralHeader) throws(Failure) {
    let header = central.header
    guard central.disk == 0 else {
      throw failure(.zipSplit, "an entry lies in another part of a split archive")
    }
    guard let written = header.name else {
      throw failure(.zipUndecodableName, "the name of an entry is marked as UTF-8 and is none")
    }
    let slashed = ZipNames.withSlashes(written, fromDOS: central.system == 0)
    guard let name = ZipNames.relativePath(slashed) else {
      throw failure(.zipUnsafeName, "an entry has a name that is not safe")
    }
    guard let size = Int(exactly: header.size) else {
      throw failure(.zipBadSize, "an entry claims an impossible size", entry: name)
    }
    let extent = try extent(of: central, named: name)
    extents.append(extent.whole)
    let isFolder = slashed.utf8.last == UInt8(ascii: "/") || (central.isFolder && size == 0)
    if isFolder {
      guard header.compressedSize == 0 || size == 0 else {
        throw failure(.zipInconsistent, "a folder has data of its own", entry: name)
      }
    } else if ZipNames.isLitter(name) {
      litterCount += 1
    } else {
      try list(central, named: name, size: size, data: extent.data)
    }
  }

  private mutating func list(
    _ central: ZipCentralHeader, named name: String, size: Int, data: Range<Int>
  ) throws(Failure) {
    guard names.insert(name).inserted else {
      throw failure(.zipDuplicateName, "two entries have this name", entry: name)
    }
    let (sum, overflows) = total.addingReportingOverflow(size)
    guard !overflows, sum <= limits.archiveBytes else {
      throw failure(.zipBomb, "its entries would unfold to more than \(limits.archiveBytes) bytes")
    }
    total = sum
    let method: ZipArchive.Method =
      switch central.header.method {
      case 0: .stored
      case 8: .deflated
      case let number: .other(number)
      }
    let obstacle: FindingCode? =
      if central.header.isEncrypted {
        .zipEncrypted
      } else if central.isLink {
        .zipLink
      } else if case .other = method {
        .zipUnsupportedMethod
      } else {
        nil
      }
    entries.append(
      ZipArchive.Entry(
        name: name, compressedSize: data.count, size: size, method: method, obstacle: obstacle,
        checksum: central.header.checksum, dataStart: data.lowerBound))
  }

  /// Where the entry lies in the file, as its local header says, which has to agree.
  private func extent(
    of central: ZipCentralHeader, named name: String
  ) throws(Failure) -> (whole: Range<Int>, data: Range<Int>) {
    let room = UInt64(directory.start - directory.base)
    let fixed = UInt64(ZipLocalHeader.fixedSize)
    guard central.localOffset <= room, room - central.localOffset >= fixed else {
      throw failure(.zipInconsistent, "an entry lies outside the archive", entry: name)
    }
    let start = directory.base + Int(central.localOffset)
    let source = FileSource(file, range: start..<directory.start)
    var buffer = ByteBuffer(capacity: 1 << 8)
    try source.fill(&buffer, to: ZipLocalHeader.fixedSize)
    guard buffer.count == ZipLocalHeader.fixedSize, buffer.word(at: 0) == ZipSignature.local else {
      throw failure(.zipInconsistent, "there is no entry where the directory says", entry: name)
    }
    let length = ZipLocalHeader.length(in: buffer)
    try source.fill(&buffer, to: length)
    guard buffer.count == length,
      central.header.compressedSize <= UInt64(directory.start - start - length)
    else { throw failure(.zipInconsistent, "an entry lies outside the archive", entry: name) }
    try compare(ZipLocalHeader(in: buffer).header, central, named: name)
    let dataStart = start + length
    let dataEnd = dataStart + Int(central.header.compressedSize)
    return (start..<dataEnd, dataStart..<dataEnd)
  }

  private func compare(
    _ local: ZipHeader, _ central: ZipCentralHeader, named name: String
  ) throws(Failure) {
    let header = central.header
    func require(_ agrees: Bool, _ what: StaticString) throws(Failure) {
      if !agrees {
        throw failure(
          .zipInconsistent, "the directory and the entry differ in \("\(what)")", entry: name)
      }
    }
    try require(local.rawName == header.rawName || safeName(local, central) == name, "the name")
    try require(local.method == header.method, "the method")
    try require(local.isEncrypted == header.isEncrypted, "the encryption")
    // Where a descriptor follows the data, the header before them need not know these.
    let mayBeUnknown = local.flags.contains(.descriptorFollows)
    try require(
      local.checksum == header.checksum || (mayBeUnknown && local.checksum == 0), "the checksum")
    try require(agrees(local.size, header.size, mayBeUnknown), "the size")
    try require(
      agrees(local.compressedSize, header.compressedSize, mayBeUnknown), "the compressed size")
  }

  private func agrees(_ local: UInt64, _ central: UInt64, _ mayBeUnknown: Bool) -> Bool {
    local == central || (mayBeUnknown && (local == 0 || local == zip64Mark))
  }

  private func safeName(_ local: ZipHeader, _ central: ZipCentralHeader) -> String? {
    guard let written = local.name else { return nil }
    return ZipNames.relativePath(
      ZipNames.withSlashes(written, fromDOS: central.system == 0))
  }

  private mutating func checkOverlaps() throws(Failure) {
    extents.sort { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(extents, extents.dropFirst()) where one.upperBound > next.lowerBound {
      throw failure(.zipOverlap, "two entries share bytes from \(next.lowerBound) on")
    }
  }

  private func failure(_ code: FindingCode, _ message: Message, entry: String? = nil) -> Failure {
    Failure(.input, code, message, at: Location(file: file.path, entry: entry))
  }
}

extension ZipCentralHeader {
  /// The kind of file in the upper half of the attributes, where Unix keeps it.
  private var kind: UInt32 { (attributes >> 16) & 0xF000 }

  /// Whether the attributes speak of a folder.
  var isFolder: Bool { kind == 0x4000 || (system == 0 && attributes & 0x10 != 0) }

  /// Whether it is a symbolic link.
  ///
  /// Pipes and devices are no obstacle: they are archived when a tool reads its standard input.
  var isLink: Bool { kind == 0xA000 }
}
