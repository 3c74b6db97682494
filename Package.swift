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

/// One room of the house.
///
/// A room imports rooms on lower floors only; `LayeringTests` checks it.
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
let formats = [
  "AccessForAll", "CASE", "Caliper", "Canvas", "Credentials", "EdFi", "ELM", "ELMO",
  "ExtendedTranscript", "GoogleClassroom", "IMSEnterprise", "Leap2A", "Moodle", "OneRoster", "PESC",
  "Profile", "Records", "SIF", "Surveys", "XAPI",
]

let lowerRooms: [Target] = [
  // 0 · system libraries
  .systemLibrary(name: "CMalloc", path: "Sources/C/Malloc"),
  .systemLibrary(
    name: "CZlib", path: "Sources/C/Zlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(
    name: "CLibXML2", path: "Sources/C/LibXML2", pkgConfig: "libxml-2.0",
    providers: [.apt(["libxml2-dev"])]),
  // 1 · memory, and values that say what was found
  room("Bytes", uses: ["CMalloc"]),
  room("Findings"),
  // 2 · bytes in and out
  room("ByteIO", uses: ["CZlib", "Bytes", "Findings"]),
  // 3 · the model, and bytes ⇄ tokens; neither knows the other
  room("LearnerModel", uses: ["Bytes"]),
  room("CSVSyntax", uses: ["Bytes", "Findings"]),
  room("JSONSyntax", uses: ["Bytes", "Findings"]),
  room("XMLSyntax", uses: ["CLibXML2", "Bytes", "Findings"]),
  // 4 · the contract that a format keeps
  room(
    "FormatKit",
    uses: [
      "Bytes", "Findings", "ByteIO", "LearnerModel", "CSVSyntax", "JSONSyntax", "XMLSyntax",
    ]),
  room("Rules", uses: ["Bytes", "Findings", "LearnerModel"]),
  room("Reports", uses: ["Bytes", "Findings", "JSONSyntax"]),
  room("JSONSchema", uses: ["Bytes", "Findings", "ByteIO", "JSONSyntax"]),
]

// 5 · the standards, which do not know each other
let formatRooms = formats.map {
  room(
    $0, path: "Formats/\($0)",
    uses: [
      "Bytes", "Findings", "ByteIO", "LearnerModel", "CSVSyntax", "JSONSyntax", "XMLSyntax",
      "FormatKit",
    ])
}

let upperRooms: [Target] = [
  // 6 · from reader to writer
  room(
    "Pipeline",
    uses: [
      "Bytes", "Findings", "ByteIO", "LearnerModel", "JSONSyntax", "XMLSyntax", "FormatKit",
      "JSONSchema", "Rules",
    ]),
  // 7 · the library
  room(
    "Schoolbag",
    uses: [
      "Bytes", "Findings", "ByteIO", "LearnerModel", "CSVSyntax", "JSONSyntax", "XMLSyntax",
      "FormatKit", "JSONSchema", "Rules", "Reports", "Pipeline",
    ] + formats),
]

let tool: [Target] = [
  // 8 · arguments, terminal, exit statuses
  room(
    "SchoolbagTool",
    uses: [
      "Bytes", "Findings", "ByteIO", "LearnerModel", "XMLSyntax", "FormatKit", "JSONSchema",
      "Rules", "Reports", "Pipeline", "Schoolbag",
    ]),
  // 9 · the command
  .executableTarget(
    name: "schoolbag-cli", dependencies: ["Schoolbag", "SchoolbagTool"],
    path: "Sources/schoolbag-cli", swiftSettings: settings),
]

/// What tests use that run whole conversions.
let wholePath =
  [
    "Bytes", "Findings", "ByteIO", "LearnerModel", "FormatKit", "JSONSyntax", "Pipeline",
    "Schoolbag",
  ]
  + formats

let testRooms: [Target] = [
  .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: settings),
  .target(
    name: "ConversionKit", dependencies: (wholePath + ["TestKit"]).map { .byName(name: $0) },
    path: "Tests/ConversionKit", swiftSettings: settings),
  tests("BytesTests", of: ["Bytes"]),
  tests("ByteIOTests", of: ["ByteIO", "Bytes", "Findings"]),
  tests("LearnerModelTests", of: ["LearnerModel", "Bytes"]),
  tests("CSVSyntaxTests", of: ["CSVSyntax", "Bytes"]),
  tests("JSONSyntaxTests", of: ["JSONSyntax", "Bytes", "Findings"]),
  tests("JSONSchemaTests", of: ["JSONSchema", "JSONSyntax", "Bytes", "Findings", "ByteIO"]),
  tests("XMLSyntaxTests", of: ["XMLSyntax", "Bytes", "Findings"]),
  tests("FormatKitTests", of: ["FormatKit", "ByteIO", "Bytes", "Findings", "LearnerModel"]),
  tests(
    "PipelineTests",
    of: [
      "Bytes", "Findings", "ByteIO", "LearnerModel", "FormatKit", "OneRoster", "Pipeline",
      "Schoolbag", "ConversionKit", "JSONSchema",
    ]),
  tests("CanvasTests", of: wholePath + ["ConversionKit"]),
  tests("AccessForAllTests", of: wholePath + ["ConversionKit"]),
  tests("CASETests", of: wholePath + ["ConversionKit"]),
  tests("CaliperTests", of: wholePath + ["ConversionKit"]),
  tests("CredentialsTests", of: wholePath + ["ConversionKit"]),
  tests("EdFiTests", of: wholePath + ["ConversionKit"]),
  tests("ELMTests", of: wholePath + ["ConversionKit"]),
  tests("ELMOTests", of: wholePath + ["ConversionKit"]),
  tests("ExtendedTranscriptTests", of: wholePath + ["ConversionKit"]),
  tests("GoogleClassroomTests", of: wholePath + ["ConversionKit"]),
  tests("IMSEnterpriseTests", of: wholePath + ["ConversionKit"]),
  tests("Leap2ATests", of: wholePath + ["ConversionKit"]),
  tests("MoodleTests", of: wholePath + ["ConversionKit"]),
  tests("SIFTests", of: wholePath + ["ConversionKit"]),
  tests("PESCTests", of: wholePath + ["ConversionKit", "XMLSyntax"]),
  tests("OneRosterTests", of: wholePath + ["ConversionKit"]),
  tests("XAPITests", of: wholePath + ["ConversionKit"]),
  tests("RecordsTests", of: wholePath + ["ConversionKit", "XMLSyntax"]),
  tests("RoundTripTests", of: wholePath + ["ConversionKit"]),
  tests("SurveysTests", of: wholePath + ["ConversionKit"]),
  tests("CaseTests", of: ["ByteIO", "Bytes"]),
  tests("HostileTests", of: ["ByteIO", "Bytes"]),
  tests("HouseTests", of: ["Findings", "FormatKit", "Schoolbag"]),
]

let package = Package(
  name: "Schoolbag",
  products: [
    .executable(name: "schoolbag", targets: ["schoolbag-cli"]),
    // For programs: conversions, and the tool with formats of their own.
    .library(name: "Schoolbag", targets: ["Schoolbag", "SchoolbagTool"]),
    // For formats: what a plug-in from outside is written against.
    .library(
      name: "SchoolbagFormatKit",
      targets: [
        "Bytes", "Findings", "ByteIO", "LearnerModel", "CSVSyntax", "JSONSyntax", "XMLSyntax",
        "FormatKit",
      ]),
  ],
  targets: lowerRooms + formatRooms + upperRooms + tool + testRooms,
  swiftLanguageModes: [.v6]
)
