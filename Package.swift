// swift-tools-version: 6.1
import PackageDescription

// A byte loop compiled without optimisation is 7 to 26 times slower, and `swift run` is a debug
// build. The modules that touch every byte are therefore optimised in both configurations, so that
// the plain command stays fast. Rendering asks Model for every page; a release build sees across that border, which
// saves 8 % of its time. A root package may use unsafe flags.
let hot: [SwiftSetting] = [
    .unsafeFlags(["-O"], .when(configuration: .debug)),
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let package = Package(
    name: "sitegen",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "sitegen", targets: ["sitegen"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        .target(name: "Model", swiftSettings: hot),
        .target(
            name: "Content",
            dependencies: ["Model", .product(name: "Yams", package: "Yams")],
            swiftSettings: hot
        ),
        .target(name: "Rendering", dependencies: ["Model", "CCmark"], swiftSettings: hot),
        .target(name: "Linking", dependencies: ["Model"], swiftSettings: hot),
        .target(name: "Scaffolding", dependencies: ["Model", "Content"]),
        .target(name: "Linting", dependencies: ["Model"], swiftSettings: hot),
        .target(name: "Publishing", dependencies: ["Model"], swiftSettings: hot),
        .target(
            name: "Serving",
            dependencies: [
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: hot
        ),
        .executableTarget(
            name: "sitegen",
            dependencies: [
                "Model", "Content", "Rendering", "Linking", "Linting", "Publishing", "Scaffolding", "Serving",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: hot
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"]),
        .testTarget(name: "ContentTests", dependencies: ["Content", "Model", "TestSupport"]),
        .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Content", "TestSupport"]),
        .testTarget(name: "LinkingTests", dependencies: ["Linking", "Model", "TestSupport"]),
        .testTarget(name: "ScaffoldingTests", dependencies: ["Scaffolding", "Content", "Model"]),
        .testTarget(name: "LintingTests", dependencies: ["Linting", "Model"]),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing", "Model"]),
        .testTarget(name: "ServingTests", dependencies: ["Serving"]),
        .testTarget(
            name: "SitegenTests",
            dependencies: [
                "Content", "Rendering", "Linking", "Publishing", "sitegen", "TestSupport",
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Fixtures"]
        ),
    ],
    swiftLanguageModes: [.v6]
)
