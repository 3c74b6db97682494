// swift-tools-version: 6.3
import PackageDescription

// The finding of rows and fields alone, without anything that is done with them.
let package = Package(
  name: "Core",
  dependencies: [.package(name: "Schoolbag", path: "../../..")],
  targets: [
    .executableTarget(
      name: "core",
      dependencies: [.product(name: "SchoolbagFormatKit", package: "Schoolbag")])
  ],
  swiftLanguageModes: [.v6]
)
