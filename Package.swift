// swift-tools-version: 6.2
import PackageDescription

/// The settings every target of our own is built with: Swift 6 mode, explicit existentials and imports,
/// and no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let customDump: Target.Dependency = .product(name: "CustomDump", package: "swift-custom-dump")

/// Which of our targets may import which: `ImportTableTests` reads the sources and holds the same table.
let package = Package(
  name: "waymark",
  products: [.executable(name: "waymark", targets: ["waymark"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    .target(name: "Workflow", swiftSettings: strict),
    .target(name: "Definitions", dependencies: ["Workflow", yams], swiftSettings: strict),
    .target(name: "Casework", dependencies: ["Workflow", crypto], swiftSettings: strict),
    .target(
      name: "Storage", dependencies: ["Casework", "Workflow", crypto, cryptoExtras, grdb, sqlite],
      swiftSettings: strict),
    .target(name: "Exports", dependencies: ["Casework", "Workflow"], swiftSettings: strict),
    .systemLibrary(name: "CMarkdown"),
    .target(name: "CTypesetting"),
    .target(
      name: "Typesetting",
      dependencies: ["CMarkdown", "CTypesetting", "Definitions", "Exports", "Terminal", "Workflow", mustache],
      swiftSettings: strict,
      // The parser of Markdown is linked in: it is small, and nothing is left to look up when the program starts.
      linkerSettings: [.linkedLibrary(":libcmark-gfm-extensions.a"), .linkedLibrary(":libcmark-gfm.a")]),
    .target(name: "Terminal", swiftSettings: strict),
    .systemLibrary(name: "CNCurses"),
    .target(name: "CAuthentication"),
    .target(name: "CHunspell"),
    .target(name: "CursesTerminal", dependencies: ["CNCurses", "Terminal"], swiftSettings: strict),
    .target(
      name: "Screens", dependencies: ["Casework", "Definitions", "Terminal", "Workflow"], swiftSettings: strict),
    .executableTarget(
      name: "waymark",
      dependencies: [
        "Workflow", "Definitions", "Casework", "Storage", "Exports", "Terminal", "CursesTerminal", "CAuthentication",
        "CHunspell",
        "Screens", "Typesetting", argumentParser,
      ],
      resources: [.copy("../../Resources")], swiftSettings: strict),
    // What several test targets share.
    .target(name: "TestSupport", dependencies: ["Terminal"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "WorkflowTests", dependencies: ["TestSupport", "Workflow", customDump],
      exclude: ["Time/bank-holidays-1978-2100.txt"],
      swiftSettings: strict),
    .testTarget(
      name: "DefinitionsTests", dependencies: ["Definitions", "Workflow"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Casework", "Definitions", "Workflow", customDump],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: ["TestSupport", "Storage", "Casework", "Definitions", "Workflow", grdb, customDump],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["TestSupport", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["TestSupport", "CursesTerminal", "CNCurses", "Screens", "Terminal", "Workflow", "waymark"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Casework", "Definitions", "Terminal", "Workflow"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["TestSupport", "Typesetting", "Definitions", "Exports", "Workflow"],
      swiftSettings: strict),
    .testTarget(
      name: "WaymarkTests",
      dependencies: [
        "TestSupport", "waymark", "Storage", "Casework", "Definitions", "Exports", "Workflow", "Terminal", "Screens",
        "Typesetting", grdb,
      ],
      exclude: ["Terminal/Scenario", "Histories/Corpus", "Documents/Golden", "Rows/Golden", "Screens/Golden"],
      swiftSettings: strict),
    // What `make fuzz` runs, with what it once found.
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "waymark", "Storage", "Casework", "CursesTerminal", "Definitions", "Exports", "Workflow", "Terminal", "Screens",
        "Typesetting", grdb,
      ],
      path: "Tests/Fuzz", exclude: ["CFuzzer", "Corpus", "Dictionaries", "Driver", "run.sh"],
      swiftSettings: strict),
  ]
)

// `make fuzz`: what comes in from outside, watched by LLVM's fuzzer. The program is a library then, for the fuzzer has a
// main of its own, and there are no tests. Where bytes are taken apart is watched, and not what is far behind that: the
// whole program would take an hour to build.
if Context.environment["WAYMARK_FUZZ"] != nil {
  let watched: Set<String> = [
    "Terminal", "CursesTerminal", "Casework", "Definitions", "Exports", "Storage", "Typesetting",
  ]
  let testable = strict + [.unsafeFlags(["-enable-testing"])]
  let fuzzed: SwiftSetting = .unsafeFlags(["-sanitize=fuzzer"])
  let renamed: SwiftSetting = .unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "waymark_main"])
  package.products = [.executable(name: "waymark-fuzz", targets: ["WaymarkFuzz"])]
  package.targets = package.targets.filter { !$0.isTest && $0.name != "TestSupport" }.map { target in
    guard target.swiftSettings != nil else { return target }
    target.swiftSettings = watched.contains(target.name) ? testable + [fuzzed] : testable
    guard target.name == "waymark" else { return target }
    return .target(
      name: target.name, dependencies: target.dependencies, resources: target.resources,
      swiftSettings: testable + [renamed])
  }
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "WaymarkFuzz",
      dependencies: [
        "CFuzzer", "Workflow", "Definitions", "Casework", "Storage", "Exports", "Terminal", "CursesTerminal",
        "Screens", "Typesetting", "waymark", grdb,
      ],
      path: "Tests/Fuzz", exclude: ["CFuzzer", "Corpus", "Dictionaries", "CorpusTests.swift", "run.sh"],
      swiftSettings: testable + [fuzzed], linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
}
