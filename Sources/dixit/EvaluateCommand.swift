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
      Documents are matched by id. Without PREDICTED the gold texts are extracted
      first. GOLD and PREDICTED are files or folders, each in one of these forms,
      recognised by name and content:

      jsonl       a line a document: {"id","text","attributions"}, spans [start,end]
                  in code points; records of dixit extract
      brat        a folder of .txt and .ann, of one annotator or several: Source,
                  Cue and Content as roles of an Attribution event
      citron      BBC Citron: {"text","quotes":[{"cue","sources","contents"}]}
      corenlp     Stanford CoreNLP with "quotes"; texts from gold or --texts
      conll       a token a line, with labels such as B-content and I-source
      gender-gap  Gender Gap Tracker: speaker_index, verb_index, quote_index

      Files may be compressed; the folder of extract --output is read as it is.
      Broken lines of brat, unknown labels of conll and documents that gold does
      not have are named on standard error and skipped. The figures:

      content, cue, source
        exact     all of a part’s spans are gold’s; white space and . , ; : at the
                  edges do not count
        tokens    micro-averaged over the tokens that any attribution covers
        overlap   one to one, best first: the two share a token
        spans     each stretch by itself is one of gold’s
        begin     the first stretch begins where gold’s does
        jaccard   shared tokens by all tokens of the two, of those that overlap
      attribution
        relaxed   contents that share half of their tokens, and a source that
                  shares a telling word
        strict    content and source both exact
        triple    content, cue and source all exact
        speaker   contents that share half of their tokens, and the right speaker
      characters 0.3, characters 0.8
                  contents that cover more than that share of gold’s, as Gender Gap
                  Tracker counts; of these, sources that overlap (speaker), and cues
                  of the same words (verb)
      speaker given content
                  the right speaker, of the contents that were found

      Tables follow by kind, class of cue and kind of mention. “95 %” is an interval
      of F1 by bootstrap over documents; --compare gives that of the difference of
      two systems. Documentation/evaluation.md tells more.

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
    let names = Self.names(in: classes)
    if let unknown = names?.first(where: { ReportingClass(rawValue: $0) == nil }) {
      let known = ReportingClass.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("No class “\(unknown)”. There are: \(known).")
    }
    if predicted != nil || !compare.isEmpty || agreement != nil {
      try refuseWhatExtracts()
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

  /// The names in a list parted by commas.
  static func names(in list: String?) -> [String]? {
    list.map { $0.split(separator: ",").map(String.init) }
  }

  /// Refuses the options of an extraction, where nothing is extracted.
  private func refuseWhatExtracts() throws {
    let given = [
      ("--model", resources.modelPath != nil), ("--lexicons", resources.lexiconFolder != nil),
      ("--without", !resources.leftOut.isEmpty), ("--split-quotations", splitQuotations),
    ]
    for (option, isGiven) in given where isGiven {
      throw ValidationError("\(option) is for extracting the texts of GOLD: leave out PREDICTED.")
    }
  }

  func run() throws {
    do {
      if let agreement {
        try writeAgreement(agreement)
      } else if let gold {
        let goldSet = try read(gold, goldFormat)
        if let by, goldSet.documents.allSatisfy({ $0.group == .null }) {
          throw ValidationError("--by: no document of GOLD has a field “\(by)”.")
        }
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
