import ArgumentParser
import DixitKit
import Evaluation
import Lexicon

private let formatNames = AnnotationFormat.allCases.map(\.rawValue).joined(separator: ", ")

/// Compares predictions with gold.
struct EvaluateCommand: ParsableCommand {
  /// The form of the report.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores predicted attributions against gold ones, or dixit’s own.",
    discussion: """
      Documents are matched by id. Without PREDICTED the gold texts are extracted first.
      GOLD and PREDICTED are files or folders, each in one of these forms, recognised by
      name and content:

      jsonl       a line a document: {"id","text","attributions"}, spans [start, end] in
                  code points; records of dixit extract
      brat        a folder of .txt and .ann, with several annotators’ files or not: Source,
                  Cue and Content as roles of an Attribution event, as PolNeAR has them
      citron      BBC Citron’s JSON: {"text","quotes":[{"cue","sources","contents"}]}
      corenlp     JSON of Stanford CoreNLP with "quotes"; texts from gold or --texts
      conll       a token a line, with labels such as B-content and I-source
      gender-gap  JSON of Gender Gap Tracker: speaker_index, verb_index, quote_index

      Broken lines of brat are named on standard error and skipped. The figures:

      content, cue, source
        exact     an attribution’s spans are gold’s, edges trimmed of white space and .,;:
        tokens    micro-averaged over the tokens that any attribution covers
        overlap   one to one, best first: the two share a token
        spans     each stretch by itself is one of gold’s
        begin     the first stretch begins where gold’s does
        jaccard   shared tokens by all tokens of the two, summed over those that overlap
      attribution
        relaxed   contents that share half of their tokens, and a source that shares a
                  telling word
        strict    content and source both exact
        triple    content, cue and source all exact
        speaker   contents that share half of their tokens, and the right speaker
      characters 0.3, 0.8: contents that cover more than that share of gold’s code points,
                  as Gender Gap Tracker counts them; of these, sources that overlap
                  (speaker) and cues of the same words (verb)
      speaker given content: the right speaker, of the contents that were found

      and tables by kind, by class of cue and by kind of mention. “95 %” is the interval of
      F1 by bootstrap over documents; --compare gives that of the difference of two systems.
      Documentation/evaluation.md tells more.

      EXAMPLES
        dixit evaluate gold.jsonl
        dixit evaluate gold.jsonl said.jsonl --by category
        dixit evaluate brat-folder/ said.jsonl --format markdown --all
        dixit evaluate gold.jsonl citron-output/ --predicted-format citron
        dixit evaluate gold.jsonl --compare ours.jsonl theirs.jsonl
        dixit evaluate gold.jsonl said.jsonl --html report.html
        dixit evaluate --agreement brat-folder/
      """
  )

  @Argument(help: "The gold documents.")
  var gold: String?

  @Argument(help: "Records of dixit extract or of another tool.")
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

  @Flag(help: "Also show how precise the surest predictions are.")
  var coverage = false

  @Flag(help: "Show all of these.")
  var all = false

  @Option(help: ArgumentHelp("Samples for the intervals; 0 for none.", valueName: "n"))
  var bootstrap = Bootstrap.usualSamples

  @Option(help: "Where the samples begin; the same seed draws the same ones.")
  var seed: UInt64 = 1

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Compare the predictions of two systems.", valueName: "a b")
  )
  var compare: [String] = []

  @Option(
    help: ArgumentHelp("Compare the annotators of a brat folder.", valueName: "folder")
  )
  var agreement: String?

  @Option(
    help: ArgumentHelp("Also write a page to look at the errors.", valueName: "file")
  )
  var html: String?

  @OptionGroup var resources: ResourceOptions

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be from 0 to 1.")
    }
    if html != nil, !compare.isEmpty || agreement != nil {
      throw ValidationError("--html takes one file of predictions.")
    }
    if bootstrap < 0 { throw ValidationError("--bootstrap must not be negative.") }
    if agreement != nil {
      if gold != nil || !compare.isEmpty {
        throw ValidationError("--agreement takes neither GOLD nor --compare.")
      }
    } else if gold == nil {
      throw ValidationError("GOLD is missing.")
    }
    if !compare.isEmpty, compare.count != 2 || predicted != nil {
      throw ValidationError(
        "--compare takes two files of predictions, and no PREDICTED beside them."
      )
    }
  }

  func run() throws {
    do {
      if let agreement {
        try writeAgreement(agreement)
      } else if let gold {
        let goldSet = try read(gold, goldFormat)
        if compare.isEmpty {
          try write(report(goldSet, predicted))
        } else {
          let reports = try compare.map { try report(goldSet, $0) }
          try write(
            Comparison(
              reports[0],
              reports[1],
              names: compare,
              bootstrap: Bootstrap(samples: bootstrap, seed: seed)
            )
          )
        }
      }
    } catch let error as EvaluationError {
      var talk = Talk()
      talk.say("\(error)")
      let outcome = error.isReadFailure ? Outcome.inputOutput : .rejected
      throw ExitCode(outcome.rawValue)
    }
  }
}

extension EvaluateCommand {
  /// The report on some predictions, or on what the gold texts give.
  private func report(_ gold: AnnotationSet, _ predicted: String?) throws -> Report {
    var evaluator = Evaluator()
    evaluator.isGrouped = by != nil
    evaluator.minimumConfidence = minConfidence
    evaluator.classes = classes.map { Set($0.split(separator: ",").map(String.init)) }
    evaluator.cueClasses = CueClassifier(try .bundled())
    if let predicted {
      let texts = gold.documents.compactMap { document in document.text.map { (document.id, $0) } }
      return try evaluator.compare(
        gold: gold,
        predicted: read(predicted, predictedFormat, Dictionary(texts) { $1 })
      )
    }
    let analyzer = try resources.analyzer()
    var options = RecordBuilder.Options()
    options.splitsQuotations = splitQuotations
    if let names = evaluator.classes {
      options.classes = Set(names.compactMap(ReportingClass.init(rawValue:)))
    }
    let builder = RecordBuilder(options: options)
    return try evaluator.compare(gold: gold) { builder.record(of: analyzer.analyze($0)) }
  }

  /// Reads gold or predictions, and says what was skipped.
  private func read(
    _ path: String,
    _ format: AnnotationFormat?,
    _ known: [String: String] = [:]
  ) throws -> AnnotationSet {
    var options = ReadingOptions()
    options.texts = known
    options.groupField = by
    options.annotator = annotator
    options.textFolder = texts
    let set = try AnnotationFormat.read(path, as: format, options)
    say(set.skipped)
    return set
  }

  private func say(_ skipped: [EvaluationError]) {
    var talk = Talk()
    for fault in skipped { talk.say("\(fault)") }
  }

  private var extras: Set<Report.Extra> {
    if all { return Set(Report.Extra.allCases) }
    var extras: Set<Report.Extra> = []
    if rules { extras.insert(.rules) }
    if calibration { extras.insert(.calibration) }
    if coverage { extras.insert(.coverage) }
    return extras
  }

  private func writeAgreement(_ folder: String) throws {
    let (agreement, skipped) = try Agreement.read(folder)
    say(skipped)
    try write(
      table: agreement.table,
      markdown: agreement.markdown,
      json: { agreement.write(to: &$0) }
    )
  }

  private func write(_ comparison: Comparison) throws {
    try write(
      table: comparison.table,
      markdown: comparison.markdown,
      json: { comparison.write(to: &$0) }
    )
  }

  private func write(_ report: Report) throws {
    let samples = bootstrap == 0 ? nil : Bootstrap(samples: bootstrap, seed: seed)
    if let html {
      let title = "\(predicted ?? "dixit") against \(gold ?? "")"
      let browser = ErrorBrowser(report, title: title, bootstrap: samples)
      try writePage(browser.html, to: html)
    }
    try write(
      table: report.table(mistakes: errors, extras: extras, bootstrap: samples),
      markdown: report.markdown(extras: extras, bootstrap: samples),
      json: { report.write(to: &$0, extras: extras, bootstrap: samples) }
    )
  }

  private func writePage(_ page: String, to path: String) throws {
    do throws(OutputStream.Failure) {
      try OutputStream(path: path).write(page)
    } catch {
      var talk = Talk()
      talk.say("\(path): \(error)")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
  }

  /// Writes what is reported in the form that was asked for.
  private func write(
    table: @autoclosure () -> String,
    markdown: @autoclosure () -> String,
    json write: (inout JSONWriter) -> Void
  ) throws {
    let output = OutputStream.standardOutput
    do throws(OutputStream.Failure) {
      switch format {
      case .table: try output.write(table())
      case .markdown: try output.write(markdown())
      case .json:
        var json = JSONWriter()
        write(&json)
        json.newline()
        try output.write(json.bytes)
      }
    } catch {
      if case .closed = error { return }
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
  }
}
