import TestKit
import Testing

/// Rooms import rooms on lower floors only; the package manager does not check that.
struct LayeringTests {
  /// The floor of each room; those of formats are on floor 5.
  private static let floors: [String: Int] = [
    "CMalloc": 0, "CZlib": 0, "CLibXML2": 0,
    "Bytes": 1, "Findings": 1,
    "ByteIO": 2,
    "LearnerModel": 3, "CSVSyntax": 3, "JSONSyntax": 3, "XMLSyntax": 3,
    "FormatKit": 4, "Rules": 4, "Reports": 4, "JSONSchema": 4,
    "Pipeline": 6,
    "Schoolbag": 7,
    "SchoolbagTool": 8,
    "schoolbag-cli": 9,
  ]
  private static let formatFloor = 5

  /// What comes with the toolchain and may be imported anywhere.
  private static let systemModules: Set<String> = ["Glibc", "Synchronization"]

  /// Rooms that alone open a system library.
  private static let doors = [
    "CMalloc": "Bytes", "CZlib": "ByteIO", "CLibXML2": "XMLSyntax",
  ]

  private static func floor(of room: String, formats: [String]) -> Int? {
    formats.contains(room) ? formatFloor : floors[room]
  }

  /// The room that a file of `Sources` belongs to.
  private static func room(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    return parts[1] == "Formats" ? parts[2] : parts[1]
  }

  @Test func `every folder of Sources is a room with a floor`() throws {
    for folder in try SourceTree.folders(in: "Sources") where folder != "Formats" && folder != "C" {
      #expect(Self.floors[folder] != nil, "\(folder) has no floor")
    }
  }

  @Test func `a room imports rooms on lower floors only`() throws {
    let formats = try SourceTree.folders(in: "Sources/Formats")
    let files = try SourceTree.files(below: "Sources")
    #expect(files.count > 100)
    for file in files {
      let room = Self.room(of: file.path)
      let floor = try #require(Self.floor(of: room, formats: formats), "\(file) is in no room")
      for module in file.imports where !Self.systemModules.contains(module) {
        guard let other = Self.floor(of: module, formats: formats) else {
          Issue.record("\(file) imports \(module), which is no room of this house")
          continue
        }
        #expect(other < floor, "\(file) is on floor \(floor) and imports \(module) on \(other)")
        if let door = Self.doors[module] {
          #expect(door == room, "\(file): \(module) is opened by \(door) alone")
        }
      }
    }
  }

  @Test func `no room imports Foundation`() throws {
    for file in try SourceTree.files(below: "Sources") {
      #expect(!file.imports.contains { $0.hasPrefix("Foundation") }, "\(file)")
    }
  }

  @Test func `one file names the formats`() throws {
    let formats = Set(try SourceTree.folders(in: "Sources/Formats"))
    let naming = try SourceTree.files(below: "Sources").filter { file in
      !formats.isDisjoint(with: file.imports)
    }
    #expect(naming.map(\.path) == ["Sources/Schoolbag/Registry.swift"])
  }

  @Test func `what a room imports is declared in Package.swift`() throws {
    let package = try #require(
      String(validating: PackageRoot.bytes(of: "Package.swift"), as: UTF8.self))
    // room("Name", … uses: ["A", "B"]) and the one list that all formats share.
    var declared: [String: Set<String>] = [:]
    for match in package.matches(of: /room\(\s*("\w+"|\$0)[^\]]*?uses: \[([^\]]*)\]/) {
      let name = match.1.filter { $0 != "\"" }
      declared[String(name)] = Set(match.2.matches(of: /"(\w+)"/).map { String($0.1) })
    }
    let formats = Set(try SourceTree.folders(in: "Sources/Formats"))
    for file in try SourceTree.files(below: "Sources") {
      let room = Self.room(of: file.path)
      guard let uses = declared[formats.contains(room) ? "$0" : room] else { continue }
      for module in file.imports
      where !Self.systemModules.contains(module) && !formats.contains(module) {
        #expect(uses.contains(module), "\(file) imports \(module), which \(room) does not declare")
      }
    }
    #expect(declared.count >= 10)
  }
}
