// swift-tools-version: 6.3
import PackageDescription

/// The switches every room is built with: language mode 6, the upcoming features that mode 6 leaves
/// off, lifetimes for types that lend their bytes, strict memory safety, and no warnings.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableExperimentalFeature("Lifetimes"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// One room of the house. A room imports rooms on lower floors only; `LayeringTests` checks it.
func room(_ name: String, path: String? = nil, uses dependencies: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) },
    path: "Sources/\(path ?? name)", swiftSettings: settings)
}

/// The tests of one room, in the folder of the same name.
func tests(_ name: String, of rooms: [String]) -> Target {
  .testTarget(
    name: name, dependencies: (rooms + ["TestKit"]).map { .byName(name: $0) },
    path: "Tests/\(name)", swiftSettings: settings)
}

/// Every standard that is read or written: one folder in `Sources/Formats`, one line in the registry.
let formats: [String] = []

let package = Package(
  name: "Schoolbag",
  products: [],
  targets: [
    // 0 · system libraries
    .systemLibrary(name: "CZlib", path: "Sources/C/Zlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // 1 · memory, and values that say what was found
    room("Bytes"),
    room("Findings"),
    // 2 · bytes in and out
    room("ByteIO", uses: ["CZlib", "Bytes", "Findings"]),
    // 3 · the model, and bytes ⇄ tokens; neither knows the other
    room("LearnerModel", uses: ["Bytes"]),
    room("CSVSyntax", uses: ["Bytes"]),
    room("JSONSyntax", uses: ["Bytes", "Findings"]),
    // tests
    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: settings),
    tests("BytesTests", of: ["Bytes"]),
    tests("JSONSyntaxTests", of: ["JSONSyntax", "Bytes", "Findings"]),
  ],
  swiftLanguageModes: [.v6]
)
