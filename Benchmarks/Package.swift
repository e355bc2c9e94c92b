// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that whoever only builds the site compiles none of it.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "POSIXFiles"),
        .target(name: "Corpus"),
        .executableTarget(name: "generate", dependencies: ["Corpus", "POSIXFiles"]),
        .executableTarget(name: "raw-writer", dependencies: ["POSIXFiles"]),
        .executableTarget(name: "bench", dependencies: ["Corpus", "POSIXFiles"]),
    ],
    swiftLanguageModes: [.v6]
)
