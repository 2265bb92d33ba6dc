/// Items found right, items predicted and items in gold; counts of documents add up.
public struct Counts: Hashable, Sendable {
  /// Predicted items that are right.
  public private(set) var right = 0
  /// Predicted items.
  public private(set) var predicted = 0
  /// Items in gold.
  public private(set) var gold = 0

  /// No items.
  public init() {}

  /// Adds the items of a document.
  public mutating func add(right: Int, predicted: Int, gold: Int) {
    self.right += right
    self.predicted += predicted
    self.gold += gold
  }

  /// The share of predicted items that are right, 0…1.
  public var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }

  /// The share of gold items that are found, 0…1.
  public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }

  /// The harmonic mean of precision and recall, 0…1.
  public var f1: Double {
    let (p, r) = (precision, recall)
    return p + r == 0 ? 0 : 2 * p * r / (p + r)
  }
}
