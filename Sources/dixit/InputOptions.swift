import ArgumentParser
import DixitKit
import Lexicon

/// The options of all commands that read documents.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders; “-” or none for standard input.",
      valueName: "input"
    )
  )
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "The form of every input: text, jsonl, json, csv, tsv, brat or warc.",
      discussion: "Otherwise recognised by name and content.",
      valueName: "format"
    )
  )
  var inputFormat: InputFormat?

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "Another name for a member or column: text=body, id=uuid, title=…, date=….",
      valueName: "member=name"
    )
  )
  var fields: [FieldRenaming] = []

  @Option(help: ArgumentHelp("The most bytes that a document may have.", valueName: "bytes"))
  var maxBytes = ArticleReader.Options().byteLimit

  @OptionGroup var resources: ResourceOptions

  func validate() throws {
    if maxBytes < 1 { throw ValidationError("--max-bytes must be at least 1.") }
  }

  /// A reader of the inputs.
  func reader() -> ArticleReader {
    ArticleReader(paths: inputs, options: readerOptions)
  }

  /// A reader of the inputs for several threads.
  func sharedReader() -> SharedReader {
    SharedReader(paths: inputs, options: readerOptions)
  }

  /// The options that the output depends on, by name.
  var identifyingOptions: [String: String] {
    let fields = readerOptions.fields
    var options = [
      "max-bytes": "\(maxBytes)",
      "field": "text=\(fields.text) id=\(fields.id) title=\(fields.title) date=\(fields.date)",
    ]
    options["input-format"] = inputFormat?.rawValue
    options["without"] = resources.leftOut.isEmpty ? nil : resources.leftOut.joined(separator: ",")
    return options
  }

  private var readerOptions: ArticleReader.Options {
    var options = ArticleReader.Options()
    options.format = inputFormat
    options.byteLimit = maxBytes
    for field in fields { field.apply(to: &options.fields) }
    return options
  }
}

/// `member=name`: what a member of the documents is called.
struct FieldRenaming: ExpressibleByArgument {
  private let member: String
  private let name: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    member = String(parts[0])
    name = String(parts[1])
    var names = FieldNames()
    if !names.rename(member, to: name) { return nil }
  }

  func apply(to names: inout FieldNames) {
    _ = names.rename(member, to: name)
  }
}
