/// The documents of gold or of predictions, in order, each id once: a later one replaces an earlier.
struct GoldFile {
  private(set) var documents: [ScoredDocument] = []
  private var places: [String: Int] = [:]
  /// How many documents were left out because gold does not have them.
  private(set) var unknown = 0

  /// Which of the attributions of a file count.
  struct Filter {
    var minimumConfidence: Double?
    var classes: Set<String>?

    func keeps(_ attribution: AnnotatedAttribution) -> Bool {
      // A gold attribution has neither: it is sure, and it is speech.
      if let minimumConfidence, attribution.confidence ?? 1 < minimumConfidence { return false }
      if let classes, !classes.contains(attribution.reportingClass ?? "speech") { return false }
      return true
    }
  }

  subscript(id: String) -> ScoredDocument? { places[id].map { documents[$0] } }

  /// The documents that a reader found; with `gold` those that it has as well, from which come the
  /// texts that they do not repeat.
  init(
    _ set: AnnotationSet,
    filter: Filter = Filter(),
    gold: GoldFile? = nil
  ) throws(EvaluationError) {
    for var document in set.documents {
      if let gold, gold[document.id] == nil {
        unknown += 1
        continue
      }
      document.attributions.removeAll { !filter.keeps($0) }
      try add(ScoredDocument(document, gold: gold?[document.id]))
    }
  }

  /// The texts by id.
  var texts: [String: String] {
    Dictionary(documents.map { ($0.id, $0.string) }) { _, later in later }
  }

  private mutating func add(_ document: ScoredDocument) {
    if let place = places[document.id] {
      documents[place] = document
    } else {
      places[document.id] = documents.count
      documents.append(document)
    }
  }
}
