// swift-tools-version: 6.2
import PackageDescription

/// Whether another package's build checked this one out: SwiftPM then refuses unsafe flags.
let isDependency = Context.packageDirectory.contains("/checkouts/")

/// One set of settings for every Swift target: the language mode and the checks of the house.
let houseRules: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
  + (isDependency
    ? [] : [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))])

/// A stage of the pipeline; it sees only the stages named, so the compiler keeps the direction.
func stage(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: houseRules)
}

/// The tests of one stage, with the support all tests share.
func tests(of name: String, _ more: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + more,
    swiftSettings: houseRules
  )
}

let package = Package(
  name: "dixit",
  products: [
    .executable(name: "dixit", targets: ["dixit"]),
    .library(name: "DixitKit", targets: ["DixitKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // Without its default traits: those bring full Foundation, and with it ICU's data a second time.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird",
      from: "2.28.1",
      traits: []
    ),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]
    ),
    .target(name: "CLexicons"),
    .target(name: "CModels"),
    .target(name: "CBLAS", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "CArchive",
      linkerSettings: [.linkedLibrary("archive"), .linkedLibrary("z"), .linkedLibrary("zstd")]
    ),
    .target(name: "CMalloc"),
    .target(name: "CCSV", linkerSettings: [.linkedLibrary("csv")]),
    .systemLibrary(
      name: "LibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .target(name: "CHTML", dependencies: ["LibXML2"], linkerSettings: [.linkedLibrary("xml2")]),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("nettle")]),
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    stage("Lexicon", ["CLexicons"]),
    stage("Text", ["CICU", "Lexicon"]),

    stage("Syntax", ["Text", "Lexicon"]),
    stage("Quotation", ["Text", "Lexicon", "Syntax"]),
    stage("Encoder", ["CBLAS", "CModels", "Text", "Lexicon", "Syntax", "Quotation"]),
    stage("Speakers", ["Text", "Lexicon", "Syntax", "Quotation", "Encoder"]),
    stage("Mentions", ["CModels", "Text", "Lexicon", "Syntax", "Quotation", "Encoder"]),
    stage(
      "Coreference",
      ["CModels", "Text", "Lexicon", "Syntax", "Quotation", "Mentions", "Encoder", "Speakers"]
    ),
    stage("Circumstances", ["Text", "Lexicon", "Syntax", "Quotation", "Speakers"]),
    stage(
      "DixitKit",
      [
        "CArchive", "CCSV", "CDigest", "CHTML", "Text", "Lexicon", "Syntax", "Quotation",
        "Mentions", "Encoder",
        "Speakers", "Coreference", "Circumstances",
      ]
    ),
    stage("Evaluation", ["Text", "Lexicon", "DixitKit"]),
    stage("Verification", ["CStemmer", "Text", "Lexicon"]),
    stage("People", ["Text", "Lexicon", "DixitKit"]),
    stage("Archive", ["CSQLite", "Text", "Lexicon", "DixitKit", "People"]),
    stage("FactCheck", ["Archive", "Verification", "Lexicon", "DixitKit"]),
    .target(name: "CWeb"),
    stage(
      "Server",
      [
        "CWeb", "Lexicon", "DixitKit", "Archive", "Verification",
        "FactCheck",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ]
    ),
    .executableTarget(
      name: "dixit",
      dependencies: [
        "CMalloc", "Text", "Lexicon", "Syntax", "Quotation", "Mentions", "Encoder", "Speakers",
        "Coreference", "DixitKit", "Evaluation", "People", "Archive", "Verification",
        "FactCheck", "Server",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: houseRules
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Text", "Lexicon", "Syntax"],
      path: "Tests/TestSupport",
      swiftSettings: houseRules
    ),
    tests(of: "Text"),
    tests(of: "Lexicon"),
    tests(of: "Syntax"),
    tests(of: "Quotation"),
    tests(of: "Mentions", ["Encoder"]),
    tests(of: "Encoder"),
    tests(of: "Speakers", ["Text", "Lexicon", "Syntax", "Quotation", "Encoder"]),
    tests(of: "Coreference"),
    tests(of: "Circumstances", ["DixitKit", "Lexicon"]),
    tests(of: "DixitKit"),
    tests(of: "Evaluation"),
    tests(of: "Verification", ["Text", "Lexicon", "DixitKit"]),
    tests(of: "People", ["DixitKit", "Lexicon"]),
    tests(of: "Archive", ["DixitKit", "Text", "People"]),
    tests(
      of: "Server",
      [
        "Archive", "DixitKit", "Lexicon", "FactCheck",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["dixit", "DixitKit", "TestSupport"],
      swiftSettings: houseRules
    ),
  ],
  swiftLanguageModes: [.v6]
)
