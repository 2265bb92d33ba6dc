/// True positives, predicted and gold items; counts of documents add up.
public struct Counts: Hashable, Sendable {
}
