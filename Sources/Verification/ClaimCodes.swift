/// The words of an article as numbers: which of the claim's words and stems each is.
///
/// Each form is looked up once an article, so that its statements are compared with numbers alone.
struct ClaimCodes {
  /// Stands for a stem that the claim lacks.
  static let noStem: Int32 = -1

  /// The numbers of the words' forms in the claim's table.
  let forms: [Int32]
  /// The numbers of the words' stems among the claim's, or `noStem`.
  let stems: [Int32]

  /// Numbers the words of several articles.
  static func codes(
    of articles: [ArticleWords],
    table: FormTable,
    paraphrase: ParaphraseMeasure
  ) -> [ClaimCodes] {
    var known: [String: (form: Int32, stem: Int32)] = [:]
    let beginnings = WordBeginnings(table.forms)
    return articles.map { article in
      var forms: [Int32] = []
      var stems: [Int32] = []
      forms.reserveCapacity(article.words.count)
      stems.reserveCapacity(article.words.count)
      for word in article.words {
        let code: (form: Int32, stem: Int32)
        if !beginnings.mayHave(word.form) {
          code = (FormTable.other, noStem)
        } else if let found = known[word.form] {
          code = found
        } else {
          code = (table.id(of: word.form), paraphrase.number(of: word) ?? noStem)
          known[word.form] = code
        }
        forms.append(code.form)
        stems.append(code.stem)
      }
      return ClaimCodes(forms: forms, stems: stems)
    }
  }
}

/// What is found out once a check about each statement, when it is first asked for.
final class StatementNotes {
  private var claimed: [[Bool?]]

  /// Notes on the statements of some articles.
  init(_ articles: [ReportedArticle]) {
    claimed = articles.map { Array(repeating: nil, count: $0.statements.count) }
  }

  /// Whether a statement is laid to the one whom the claim names.
  func isClaimed(_ article: Int, _ statement: Int, _ find: () -> Bool) -> Bool {
    if let known = claimed[article][statement] { return known }
    let found = find()
    claimed[article][statement] = found
    return found
  }
}

extension ClaimCheck {
  /// Whether a statement shares so much with the claim that there may be a finding.
  ///
  /// A finding needs half of the claim's words in the statement, those in square brackets apart (see
  /// `Thresholds.alteredPlain`), or as much of its stems as the least paraphrase.
  func mayFind(_ article: Int, _ place: Int) -> Bool {
    let spoken = spoken[article][place]
    let codes = codes[article]
    var hasForm = [Bool](repeating: false, count: table.claim.count)
    var hasStem = [Bool](repeating: false, count: paraphrase.stemWeights.count)
    for words in [spoken.all, spoken.own] {
      for word in words where word >= 0 {
        if codes.forms[word] >= 0 { hasForm[Int(codes.forms[word])] = true }
        if codes.stems[word] >= 0 { hasStem[Int(codes.stems[word])] = true }
      }
    }
    let present = table.claim.count { hasForm[Int($0)] }
    let needed = Double(table.claim.count - text.editorial.count) * Thresholds.alteredPlain
    if present > 0, Double(present) >= needed { return true }
    var shared = 0.0
    for stem in hasStem.indices where hasStem[stem] { shared += paraphrase.stemWeights[stem] }
    return shared + Self.rounding >= paraphrase.leastShared
  }

  /// Sums of the same weights in another order differ by less.
  private static let rounding = 1e-6
}
