/// The figures of an evaluation, for all documents and for each group.
public struct Report: Sendable {
  /// The figures of some documents.
  public struct Group: Sendable {
    /// "all", or the value that the documents have in common.
    public let name: String
    /// What became of each document, in the order of gold.
    public let outcomes: [DocumentOutcome]
    /// The counts behind the figures.
    public let tally: Tally

    init(name: String, outcomes: [DocumentOutcome]) {
      self.name = name
      self.outcomes = outcomes
      tally = outcomes.reduce(into: Tally()) { $0.add($1.tally) }
    }

    /// How many documents there are.
    public var documents: Int { outcomes.count }
    /// How many attributions gold has.
    public var gold: Int { outcomes.reduce(0) { $0 + $1.gold } }
    /// How many were predicted.
    public var predicted: Int { outcomes.reduce(0) { $0 + $1.predicted } }
    /// How many documents were not answered.
    public var unanswered: Int { outcomes.count { !$0.isAnswered } }
    /// Every mistake, document by document.
    public var mistakes: [Mistake] { outcomes.flatMap(\.score.mistakes) }
    /// What became of each prediction that counts.
    public var verdicts: [Verdict] { outcomes.flatMap(\.score.verdicts) }

    /// What the group is, in a line.
    var title: String {
      "\(name): \(documents) documents, \(gold) gold, \(predicted) predicted, "
        + "\(unanswered) not answered"
    }
  }

  /// Figures of all documents that are given on request.
  public enum Extra: String, CaseIterable, Hashable, Sendable {
    /// How often each rule is right.
    case rules
    /// Whether predictions are as often right as their confidence says.
    case calibration
    /// How precise the surest predictions are.
    case coverage
  }

  /// All documents first, then the groups in the order of the gold file.
  public let groups: [Group]
  /// How many predicted documents gold does not have; they are in no figure.
  public let notInGold: Int

  /// All documents.
  var all: Group { groups.first ?? Group(name: "all", outcomes: []) }

  /// How often each rule is right in all documents.
  public var ruleFigures: RuleFigures { RuleFigures(all.verdicts) }

  /// Whether the predictions in all documents are as often right as their confidence says.
  public var calibration: Calibration { Calibration(all.verdicts) }

  /// How precise the surest predictions in all documents are.
  public var coverage: CoverageCurve {
    CoverageCurve(all.verdicts, gold: all.tally[.relaxed].gold)
  }
}
