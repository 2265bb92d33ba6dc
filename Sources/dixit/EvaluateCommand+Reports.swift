import ArgumentParser
import DixitKit
import Evaluation
import Lexicon

extension EvaluateCommand {
  /// The report on some predictions, or on what the gold texts give.
  func report(_ gold: AnnotationSet, _ predicted: String?) throws -> Report {
    var evaluator = Evaluator()
    evaluator.isGrouped = by != nil
    evaluator.minimumConfidence = minConfidence
    evaluator.classes = Self.names(in: classes).map(Set.init)
    evaluator.cueClasses = CueClassifier(try .bundled())
    if let predicted {
      let report = try evaluator.compare(
        gold: gold,
        predicted: read(predicted, predictedFormat, of: gold.documents)
      )
      sayNotInGold(report.notInGold, predicted)
      return report
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

  /// Reads gold, or the predictions for its documents, and says what was skipped.
  func read(
    _ path: String,
    _ format: AnnotationFormat?,
    of gold: [AnnotatedDocument]? = nil
  ) throws -> AnnotationSet {
    var options = ReadingOptions()
    if let gold {
      let texts = gold.compactMap { document in document.text.map { (document.id, $0) } }
      options.texts = Dictionary(texts) { $1 }
      options.wanted = Set(gold.map(\.id))
    }
    options.groupField = by
    options.annotator = annotator
    options.textFolder = texts
    let set = try AnnotationFormat.read(path, as: format, options)
    say(set.skipped)
    return set
  }

  private func sayNotInGold(_ count: Int, _ path: String) {
    guard count > 0 else { return }
    var talk = Talk()
    talk.say("\(path): \(count) document\(count == 1 ? "" : "s") skipped: not in gold")
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

  func writeAgreement(_ folder: String) throws {
    let (agreement, skipped) = try Agreement.read(folder)
    say(skipped)
    try write(
      table: agreement.table,
      markdown: agreement.markdown,
      json: { agreement.write(to: &$0) }
    )
  }

  func write(_ comparison: Comparison) throws {
    try write(
      table: comparison.table,
      markdown: comparison.markdown,
      json: { comparison.write(to: &$0) }
    )
  }

  func write(_ report: Report) throws {
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
