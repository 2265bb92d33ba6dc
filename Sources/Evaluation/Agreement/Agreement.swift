/// How far several annotators of the same texts agree.
///
/// Figures of pairs are those of the evaluation with one annotator as gold and the other as predicted,
/// both ways round and added up, so that they do not depend on who comes first. Krippendorff's alpha is
/// taken by token.
public struct Agreement: Sendable {
  /// Two annotators and the texts that both annotated.
  public struct Pair: Sendable {
    /// The two names.
    public let names: [String]
    /// How many texts both annotated.
    public let documents: Int
    /// The counts of every measure, both ways round.
    public let tally: Tally
  }

  /// The pairs by name.
  public let pairs: [Pair]
  /// The counts of all pairs together.
  public let tally: Tally
  /// How many texts have several annotators.
  public let documents: Int
  /// Alpha for each role, and for the roles of a token together.
  public let alphas: [(label: String, alpha: TokenAlpha)]

  /// The agreement in texts by id, each with its annotators' documents by name.
  ///
  /// - Throws: `EvaluationError` if a span lies outside its text.
  init(_ texts: [[String: AnnotatedDocument]]) throws(EvaluationError) {
    var tallies: [[String]: (documents: Int, tally: Tally)] = [:]
    var alphas = (Role.allCases.map(\.rawValue) + ["all roles"]).map { ($0, TokenAlpha()) }
    var documents = 0
    for versions in texts where versions.count > 1 {
      documents += 1
      let names = versions.keys.sorted()
      var scored: [ScoredDocument] = []
      for name in names {
        guard let version = versions[name] else { continue }
        scored.append(try ScoredDocument(version, gold: scored.first))
      }
      for (place, first) in scored.enumerated() {
        for other in (place + 1)..<scored.count where other < scored.count {
          var both = tallies[[names[place], names[other]]] ?? (0, Tally())
          both.documents += 1
          for (gold, predicted) in [(first, scored[other]), (scored[other], first)] {
            both.tally.add(DocumentScore(gold, predicted: predicted.attributions).tally(nil))
          }
          tallies[[names[place], names[other]]] = both
        }
      }
      let labels = scored.map(TokenLabels.init)
      for (place, role) in Role.allCases.enumerated() {
        alphas[place].1.add(labels.map { $0.labels(role) })
      }
      alphas[alphas.count - 1].1.add(labels.map(\.all))
    }
    pairs = tallies.map {
      Pair(names: $0.key, documents: $0.value.documents, tally: $0.value.tally)
    }
    .sorted { $0.names.lexicographicallyPrecedes($1.names) }
    tally = pairs.reduce(into: Tally()) { $0.add($1.tally) }
    self.documents = documents
    self.alphas = alphas.map { (label: $0.0, alpha: $0.1) }
  }

  /// Reads a brat folder with several annotators' files and compares them.
  ///
  /// - Returns: The agreement, and what was skipped in reading.
  public static func read(
    _ folder: String
  ) throws(EvaluationError) -> (agreement: Agreement, skipped: [EvaluationError]) {
    try FilePaths.requireFolder(folder)
    var set = AnnotationSet()
    var texts: [[String: AnnotatedDocument]] = []
    for member in try BratFolder(folder).members where member.files.count > 1 {
      var versions: [String: AnnotatedDocument] = [:]
      for (annotator, path) in member.files {
        versions[annotator] = try BratReader.document(member, path, into: &set)
      }
      texts.append(versions)
    }
    guard !texts.isEmpty else {
      throw EvaluationError(place: folder, reason: "no text has several annotators")
    }
    return (try Agreement(texts), set.skipped)
  }
}
