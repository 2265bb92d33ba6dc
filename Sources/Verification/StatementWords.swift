/// The words of a statement in the order of its article: all of them, and those that are the speaker's.
struct StatementWords: Sendable {
  /// Stands in a sequence where unquoted words part two quoted stretches.
  static let barrier = -1

  /// Places in the article's words: the whole content.
  let all: [Int]
  /// The speaker's own words: those in quotation marks, or all of a direct statement's.
  let own: [Int]
  /// Those of the content that are the reporter's.
  let reported: [Int]

  /// The words of a statement.
  ///
  /// A quotation that the record cuts off is read on to its marks, unless another statement has
  /// the rest.
  init(_ statement: ReportedStatement, in article: ArticleWords, others: [ReportedStatement]) {
    let content = statement.content.sorted { $0.lowerBound < $1.lowerBound }
    let contentWords = content.flatMap { Array(article.words(in: $0)) }
    all = contentWords
    let contentSet = Set(contentWords)
    guard statement.kind != .indirect else {
      own = []
      reported = contentWords
      return
    }
    let quoted = article.quoted.filter { stretch in content.contains { $0.overlaps(stretch) } }
    var spoken = Set<Int>()
    for stretch in quoted {
      let isShared = others.contains { other in
        other.id != statement.id && other.content.contains { $0.overlaps(stretch) }
      }
      let words = article.words(in: stretch)
      spoken.formUnion(isShared ? words.filter(contentSet.contains) : Array(words))
    }
    if statement.kind == .direct { spoken.formUnion(contentWords) }
    let reported = contentSet.subtracting(spoken)
    var sequence: [Int] = []
    for word in spoken.sorted() {
      if let last = sequence.last, last + 1 < word,
        ((last + 1)..<word).contains(where: reported.contains)
      {
        sequence.append(Self.barrier)
      }
      sequence.append(word)
    }
    own = sequence
    self.reported = reported.sorted()
  }
}
