/// Items found right, items predicted and items in gold; counts of documents add up.
public struct Counts: Hashable, Sendable {
  /// Predicted items that are right.
  public private(set) var right = 0
  /// Predicted items.
  public private(set) var predicted = 0
  /// Items in gold.
  public private(set) var gold = 0
  /// What the predicted items are worth together, each 0…1: as many as are right, unless an item may
  /// be right in part.
  public private(set) var predictedCredit = 0.0
  /// What the gold items are worth that were found, each 0…1.
  public private(set) var goldCredit = 0.0

  /// Whether the predictions say anything of what is counted; if not there is no figure.
  public private(set) var isKnown = true

  /// No items.
  public init() {}

  /// Adds the items of a document.
  public mutating func add(right: Int, predicted: Int, gold: Int) {
    self.right += right
    self.predicted += predicted
    self.gold += gold
    predictedCredit += Double(right)
    goldCredit += Double(right)
  }

  /// Adds items of which predicted and gold ones are not the same number right, or are right in part.
  mutating func add(
    predictedCredit: Double,
    of predicted: Int,
    goldCredit: Double,
    of gold: Int
  ) {
    self.predicted += predicted
    self.gold += gold
    self.predictedCredit += predictedCredit
    self.goldCredit += goldCredit
    right += Int(predictedCredit)
  }

  /// Notes that the predictions say nothing of what is counted.
  mutating func markUnknown() { isKnown = false }

  /// The counts of two sets of documents together.
  mutating func add(_ other: Counts) {
    isKnown = isKnown && other.isKnown
    right += other.right
    predicted += other.predicted
    gold += other.gold
    predictedCredit += other.predictedCredit
    goldCredit += other.goldCredit
  }

  /// The share of predicted items that are right, 0…1.
  public var precision: Double { Self.share(predictedCredit, of: Double(predicted)) }

  /// The share of gold items that are found, 0…1.
  public var recall: Double { Self.share(goldCredit, of: Double(gold)) }

  /// The harmonic mean of precision and recall, 0…1.
  public var f1: Double { Self.f1(precision, recall) }

  static func share(_ credit: Double, of count: Double) -> Double {
    count == 0 ? 0 : credit / count
  }

  static func f1(_ p: Double, _ r: Double) -> Double { p + r == 0 ? 0 : 2 * p * r / (p + r) }
}
