// swift-tools-version: 6.3
import PackageDescription

// A format from outside: it sees of Schoolbag what any other package sees, and needs no switch of
// the compiler.
let package = Package(
  name: "BusList",
  products: [.library(name: "BusList", targets: ["BusList"])],
  dependencies: [.package(name: "Schoolbag", path: "../..")],
  targets: [
    .target(
      name: "BusList",
      dependencies: [.product(name: "SchoolbagFormatKit", package: "Schoolbag")]),
    .executableTarget(
      name: "bus-list",
      dependencies: ["BusList", .product(name: "Schoolbag", package: "Schoolbag")]),
    .testTarget(
      name: "BusListTests",
      dependencies: [
        "BusList", "bus-list",
        .product(name: "Schoolbag", package: "Schoolbag"),
        .product(name: "SchoolbagFormatKit", package: "Schoolbag"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
