public import DixitKit
import FoundationEssentials

/// The figures of an evaluation, for all documents and for each group.
public struct Report: Sendable {
  /// The figures of some documents.
  public struct Group: Sendable {
    /// "all", or the value that the documents have in common.
    public let name: String
    /// How many documents there are.
    public let documents: Int
    /// How many attributions gold has.
    public let gold: Int
    /// How many were predicted.
    public let predicted: Int
    /// How many documents were not answered.
    public let unanswered: Int
    /// The counts behind the figures.
    public let tally: Tally
    /// Every mistake, document by document.
    public let mistakes: [Mistake]
    /// What became of each prediction that counts.
    public let verdicts: [Verdict]
  }

  /// Figures of all documents that are given on request.
  public enum Extra: String, CaseIterable, Hashable, Sendable {
    /// How often each rule is right.
    case rules
    /// Whether predictions are as often right as their confidence says.
    case calibration
  }

  /// All documents first, then the groups in the order of the gold file.
  public let groups: [Group]

  /// The report as a table, with the first mistakes behind the figures of all documents and the
  /// extra figures at the end.
  public func table(mistakes: Int = 0, extras: Set<Extra> = []) -> String {
    var lines: [String] = []
    for (place, group) in groups.enumerated() {
      lines.append(
        "== \(group.name): \(group.documents) documents, \(group.gold) gold, "
          + "\(group.predicted) predicted, \(group.unanswered) not answered"
      )
      for measure in group.tally.measures {
        let counts = group.tally[measure]
        let name = measure.name.padded(to: 24)
        lines.append(
          "\(name) P \(aligned(counts.precision))  R \(aligned(counts.recall))"
            + "  F1 \(aligned(counts.f1))   of \(counts.gold)"
        )
      }
      if place == 0 { lines += group.mistakes.prefix(mistakes).map { "   \($0)" } }
    }
    for extra in Extra.allCases where extras.contains(extra) {
      lines.append("== \(extra.rawValue)")
      switch extra {
      case .rules: lines += ruleFigures.lines
      case .calibration: lines += calibration.lines
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// How often each rule is right in all documents.
  public var ruleFigures: RuleFigures { RuleFigures(groups.first?.verdicts ?? []) }

  /// Whether the predictions in all documents are as often right as their confidence says.
  public var calibration: Calibration { Calibration(groups.first?.verdicts ?? []) }

  /// Writes `{"all":{"content exact":{"p","r","f1","n"},…},…}`, each of the extra figures under its
  /// name.
  public func write(to json: inout JSONWriter, extras: Set<Extra> = []) {
    json.object { json in
      for group in groups {
        json.key(group.name)
        json.object { json in
          for measure in group.tally.measures {
            json.key(measure.name)
            write(group.tally[measure], to: &json)
          }
        }
      }
      for extra in Extra.allCases where extras.contains(extra) {
        json.key(extra.rawValue)
        switch extra {
        case .rules: ruleFigures.write(to: &json)
        case .calibration: calibration.write(to: &json)
        }
      }
    }
  }

  private func write(_ counts: Counts, to json: inout JSONWriter) {
    json.object { json in
      json.key("p")
      json.number(Percentage(counts.precision).value)
      json.key("r")
      json.number(Percentage(counts.recall).value)
      json.key("f1")
      json.number(Percentage(counts.f1).value)
      json.key("n")
      json.number(counts.gold)
    }
  }

  private func aligned(_ share: Double) -> String {
    let digits = Percentage(share).digits
    return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
  }
}
