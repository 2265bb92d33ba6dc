import DixitKit

/// How often each rule is right, the most used rule first.
public struct RuleFigures: Hashable, Sendable {
  /// The figures of a rule.
  public struct Row: Hashable, Sendable {
    /// The rule's id, or nil for the predictions that name none.
    public let rule: String?
    /// How many predictions it made.
    public fileprivate(set) var predicted = 0
    /// How many of them are right by the relaxed measure.
    public fileprivate(set) var relaxed = 0
    /// How many are in documents whose speakers gold names.
    public fileprivate(set) var withSpeakers = 0
    /// How many of these are right by the speaker measure.
    public fileprivate(set) var speaker = 0
    private var confidences = 0
    private var confidenceSum = 0.0

    fileprivate init(rule: String?) {
      self.rule = rule
    }

    fileprivate mutating func add(_ verdict: Verdict) {
      predicted += 1
      if verdict.isRelaxed { relaxed += 1 }
      if let isRight = verdict.hasRightSpeaker {
        withSpeakers += 1
        if isRight { speaker += 1 }
      }
      if let confidence = verdict.confidence {
        confidences += 1
        confidenceSum += confidence
      }
    }

    /// The share of its predictions that are right by the relaxed measure, 0…1.
    public var relaxedPrecision: Double { Double(relaxed) / Double(predicted) }

    /// The share that is right by the speaker measure, 0…1, or nil if gold names no speakers.
    public var speakerPrecision: Double? {
      withSpeakers == 0 ? nil : Double(speaker) / Double(withSpeakers)
    }

    /// The mean confidence, 0…1, or nil if the predictions give none.
    public var confidence: Double? {
      confidences == 0 ? nil : confidenceSum / Double(confidences)
    }
  }

  /// What a table calls the predictions without a rule.
  private static let noRule = "(none)"

  /// The rules by falling number of predictions, then by name.
  public let rows: [Row]

  /// The figures of the rules that made these predictions.
  public init(_ verdicts: [Verdict]) {
    var rows: [String?: Row] = [:]
    for verdict in verdicts {
      rows[verdict.rule, default: Row(rule: verdict.rule)].add(verdict)
    }
    self.rows = rows.values.sorted { left, right in
      (right.predicted, left.rule ?? "") < (left.predicted, right.rule ?? "")
    }
  }

  /// The figures as columns of a table.
  var columns: [Column] {
    [
      .words("rule", rows.map { $0.rule ?? Self.noRule }),
      .figures("n", rows.map { "\($0.predicted)" }),
      .figures("relaxed", rows.map { "\($0.relaxed)" }),
      .figures("P", rows.map { Percentage($0.relaxedPrecision).digits }),
      .figures("speaker", rows.map { $0.withSpeakers == 0 ? nil : "\($0.speaker)" }),
      .figures("P", rows.map { $0.speakerPrecision.map { Percentage($0).digits } }),
      .figures("confidence", rows.map { $0.confidence.map { Percentage($0).digits } }),
    ]
  }

  /// Writes `[{"rule","n","relaxed":{"right","p"},"speaker":{"right","p"},"confidence"},…]`.
  func write(to json: inout JSONWriter) {
    json.array { json in
      for row in rows { write(row, to: &json) }
    }
  }

  private func write(_ row: Row, to json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      json.string(orNull: row.rule)
      json.key("n")
      json.number(row.predicted)
      json.key("relaxed")
      write(row.relaxed, row.relaxedPrecision, to: &json)
      json.key("speaker")
      if let precision = row.speakerPrecision {
        write(row.speaker, precision, to: &json)
      } else {
        json.null()
      }
      json.key("confidence")
      json.number(percentageOrNull: row.confidence)
    }
  }

  private func write(_ right: Int, _ precision: Double, to json: inout JSONWriter) {
    json.object { json in
      json.key("right")
      json.number(right)
      json.key("p")
      json.number(percentageOrNull: precision)
    }
  }
}

extension JSONWriter {
  /// A share in hundredths with two decimals, or null.
  mutating func number(percentageOrNull share: Double?) {
    guard let share else { return null() }
    number(Percentage(share).value)
  }
}
