import ArgumentParser
import DixitKit
import Evaluation
import Lexicon

private let formatNames = AnnotationFormat.allCases.map(\.rawValue).joined(separator: ", ")

/// Compares predictions with gold.
struct EvaluateCommand: ParsableCommand {
  /// The form of the report.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores predicted attributions against gold ones, or dixit’s own.",
    discussion: """
      Both files are JSON Lines, matched by "id": gold documents hold
      {"id","text","attributions"} with spans [start, end] in code points. Without
      PREDICTED the gold texts are extracted first.

      content, cue, source: exact spans, shared tokens, spans that overlap
      relaxed: contents that share half of their tokens, and a source that shares
               a telling word
      strict:  content and source both exact
      speaker: contents that share half of their tokens, and the right speaker

      EXAMPLES
        dixit evaluate gold.jsonl
        dixit evaluate gold.jsonl said.jsonl --by category
        dixit evaluate gold.jsonl said.jsonl --format json --min-confidence 0.9
        dixit evaluate gold.jsonl --errors 20
        dixit evaluate gold.jsonl --rules --calibration
      """
  )

  @Argument(help: "The gold documents, as JSON Lines.")
  var gold: String

  @Argument(help: "Records of dixit extract or of another tool, as JSON Lines.")
  var predicted: String?

  @Option(
    help: ArgumentHelp(
      "The form of GOLD: \(formatNames).",
      discussion: "Otherwise recognised by name and content.",
      valueName: "format"
    )
  )
  var goldFormat: AnnotationFormat?

  @Option(help: ArgumentHelp("The form of PREDICTED, likewise.", valueName: "format"))
  var predictedFormat: AnnotationFormat?

  @Option(
    help: ArgumentHelp("Whose brat annotations to read; otherwise the first’s.", valueName: "name")
  )
  var annotator: String?

  @Option(
    help: ArgumentHelp(
      "A folder of ID.txt, for forms that do not repeat the text.",
      valueName: "folder"
    )
  )
  var texts: String?

  @Option(help: "How to report.")
  var format = Format.table

  @Option(help: ArgumentHelp("Also give figures for each value of a field.", valueName: "field"))
  var by: String?

  @Option(help: "Leave out predictions below this confidence.")
  var minConfidence: Double?

  @Option(help: ArgumentHelp("Keep only predictions of these classes.", valueName: "a,b"))
  var classes: String?

  @Flag(
    help: "Extract each quotation behind a sentence’s end as an attribution of its own."
  )
  var splitQuotations = false

  @Option(help: "Show so many mistakes.")
  var errors = 0

  @Flag(help: "Also show how often each rule is right, and how sure it is.")
  var rules = false

  @Flag(help: "Also show whether predictions are as often right as their confidence says.")
  var calibration = false

  @OptionGroup var resources: ResourceOptions

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be from 0 to 1.")
    }
  }

  func run() throws {
    var evaluator = Evaluator()
    evaluator.isGrouped = by != nil
    evaluator.minimumConfidence = minConfidence
    evaluator.classes = classes.map { Set($0.split(separator: ",").map(String.init)) }
    do {
      try write(report(of: evaluator))
    } catch let error as EvaluationError {
      var talk = Talk()
      talk.say("\(error)")
      let outcome = error.isReadFailure ? Outcome.inputOutput : .rejected
      throw ExitCode(outcome.rawValue)
    }
  }

  private func report(of evaluator: Evaluator) throws -> Report {
    let goldSet = try read(gold, goldFormat, ReadingOptions())
    if let predicted {
      var options = ReadingOptions()
      for document in goldSet.documents { options.texts[document.id] = document.text }
      return try evaluator.compare(
        gold: goldSet,
        predicted: read(predicted, predictedFormat, options)
      )
    }
    let analyzer = try resources.analyzer()
    var options = RecordBuilder.Options()
    options.splitsQuotations = splitQuotations
    if let names = evaluator.classes {
      options.classes = Set(names.compactMap(ReportingClass.init(rawValue:)))
    }
    let builder = RecordBuilder(options: options)
    return try evaluator.compare(gold: goldSet) { builder.record(of: analyzer.analyze($0)) }
  }

  /// Reads gold or predictions, and says what was skipped.
  private func read(
    _ path: String,
    _ format: AnnotationFormat?,
    _ options: ReadingOptions
  ) throws -> AnnotationSet {
    var options = options
    options.groupField = by
    options.annotator = annotator
    options.textFolder = texts
    let set = try AnnotationFormat.read(path, as: format, options)
    var talk = Talk()
    for fault in set.skipped { talk.say("\(fault)") }
    return set
  }

  private var extras: Set<Report.Extra> {
    var extras: Set<Report.Extra> = []
    if rules { extras.insert(.rules) }
    if calibration { extras.insert(.calibration) }
    return extras
  }

  private func write(_ report: Report) throws {
    let output = OutputStream.standardOutput
    do throws(OutputStream.Failure) {
      switch format {
      case .table: try output.write(report.table(mistakes: errors, extras: extras))
      case .json:
        var json = JSONWriter()
        report.write(to: &json, extras: extras)
        json.newline()
        try output.write(json.bytes)
      }
    } catch {
      if case .closed = error { return }
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
  }
}
