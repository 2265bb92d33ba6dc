import Lexicon
import Mentions
import Quotation
import Syntax
import Text

/// The labels of an interview or transcript: initials ("SN" for "Saul Nyman"), the role of one whom
/// the text names ("Minister"), or a letter: the one who answers is the one person whom the
/// introduction names.
///
/// The letter whose words mostly end in question marks asks; the other answers.
struct LabelSieve: Sieve {
  static let id = "interview-label"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    linkInitialsAndRoles(&chains, in: discourse, words: words)
    var letters: [Int32: Letter] = [:]
    var firstLabel: Int?
    for quote in discourse.quotes {
      guard let label = quote.label else { continue }
      let tokens = discourse.tagged.tokens(in: label)
      guard let token = tokens.first else { continue }
      firstLabel = firstLabel ?? token
      guard label.length == 1, tokens.count == 1,
        discourse.mentionOfToken[token] >= 0
      else { continue }
      let mention = Int(discourse.mentionOfToken[token])
      let head = words.heads[mention]
      var letter = letters[head] ?? Letter(first: mention)
      letter.mentions.append(mention)
      if endsInQuestion(quote, in: discourse.tagged) { letter.questions += 1 }
      letters[head] = letter
    }
    for letter in letters.values.sorted(by: { $0.first < $1.first }) {
      for mention in letter.mentions.dropFirst() {
        chains.link(mention, to: letter.first, rule: SameNameSieve.id)
      }
    }
    guard letters.count == 2, let firstLabel,
      let answer = letters.values.min(by: { $0.share < $1.share }),
      let question = letters.values.max(by: { $0.share < $1.share }),
      question.share > answer.share
    else { return }
    let asker = Byline(discourse).asker
    if let asker { chains.link(question.first, to: asker, rule: Self.id) }
    if let person = introduced(
      before: firstLabel,
      besides: asker,
      chains: &chains,
      discourse: discourse
    ) {
      chains.link(answer.first, to: person, rule: Self.id)
    }
  }

  /// Links each label of initials or of a role with the only person who has them.
  private func linkInitialsAndRoles(
    _ chains: inout Chains,
    in discourse: Discourse,
    words: Vocabulary
  ) {
    var labels: [Int] = []
    for quote in discourse.quotes {
      guard let label = quote.label, let token = discourse.tagged.tokens(in: label).first,
        discourse.mentionOfToken[token] >= 0
      else { continue }
      labels.append(Int(discourse.mentionOfToken[token]))
    }
    guard !labels.isEmpty else { return }
    let names = discourse.mentions.indices.filter {
      discourse.mentions[$0].kind == .name && (words.names[$0]?.ids.count ?? 0) > 1
        && discourse.mentions[$0].type == .person
    }
    var answers: [Int32: Int?] = [:]
    for label in labels where !chains.cluster(of: label).isNamed || isInitials(label, discourse) {
      let head = words.heads[label]
      let answer =
        answers[head] ?? only(of: names, for: label, &chains, discourse: discourse, words: words)
      answers[head] = .some(answer)
      if let answer, !chains.areOne(label, answer) { chains.link(label, to: answer, rule: Self.id) }
    }
  }

  private func isInitials(_ label: Int, _ discourse: Discourse) -> Bool {
    let token = discourse.tagged.tokens[discourse.mentions[label].head]
    return token.letterCase == .upper && Self.initials.contains(token.range.length)
      && discourse.mentions[label].tokens.count == 1
  }

  /// The letters of a label of initials: "SN", "JMK".
  private static let initials = 2...3

  /// The only one of the named persons whose initials or whose role a label gives, or nil.
  private func only(
    of names: [Int],
    for label: Int,
    _ chains: inout Chains,
    discourse: Discourse,
    words: Vocabulary
  ) -> Int? {
    var found: Int?
    for name in names where fits(name, label, discourse, words) {
      if let found, !chains.areOne(found, name) { return nil }
      found = found ?? name
    }
    return found
  }

  private func fits(_ name: Int, _ label: Int, _ discourse: Discourse, _ words: Vocabulary) -> Bool
  {
    if isInitials(label, discourse) {
      let range = discourse.tagged.tokens[discourse.mentions[label].head].range
      let letters = NameFolding.fold(discourse.tagged.source.bytes[range.start..<range.end])
      return words.names[name]?.letters == letters || capitals(of: name, discourse) == letters
    }
    guard let role = words.roles[label].first else { return false }
    return words.roles[name].contains { $0.isSame(as: role) || role.isWider(than: $0) }
  }

  /// The folded capitals of a name, those behind hyphens as well: "msh" of "Mina Saul-Hart".
  private func capitals(of name: Int, _ discourse: Discourse) -> [UInt8] {
    guard let tokens = discourse.mentions[name].name else { return [] }
    let range = discourse.tagged.range(of: tokens)
    let text = String(
      decoding: discourse.tagged.source.bytes[range.start..<range.end],
      as: UTF8.self
    )
    return NameFolding.fold(ArraySlice(text.filter(\.isUppercase).utf8))
  }

  private struct Letter {
    let first: Int
    var mentions: [Int] = []
    var questions = 0

    init(first: Int) { self.first = first }

    /// The share of its turns that ask.
    var share: Double { Double(questions) / Double(max(mentions.count, 1)) }
  }

  private func endsInQuestion(_ quote: QuotedStretch, in tagged: TaggedText) -> Bool {
    let tokens = tagged.tokens(in: quote.range)
    // A turn may go on after its question: any of it asks.
    return tokens.contains { token in
      tagged.tokens[token].kind == .terminal
        && tagged.source.bytes[tagged.tokens[token].range.start] == UInt8(ascii: "?")
    }
  }

  /// The only person besides the one who asks who is named before the first label, or else in the
  /// headlines; nil if there is none, or several.
  private func introduced(
    before label: Int,
    besides asker: Int?,
    chains: inout Chains,
    discourse: Discourse
  ) -> Int? {
    let named = discourse.mentions.indices.prefix {
      discourse.mentions[$0].tokens.lowerBound < label
    }
    .filter { place in
      discourse.mentions[place].kind == .name && !discourse.mentions[place].isJoint
        && asker.map { !chains.areOne($0, place) } ?? true
    }
    let persons = named.filter { chains.cluster(of: $0).type == .person }
    // A full name of which nothing is known is a person's where there is no other.
    if persons.isEmpty { return only(of: named.filter { isFullName($0, &chains) }, &chains) }
    return only(of: persons, &chains)
      ?? only(of: persons.filter { discourse.isInHeading($0) }, &chains)
  }

  private func isFullName(_ place: Int, _ chains: inout Chains) -> Bool {
    let cluster = chains.cluster(of: place)
    return cluster.type == .unknown && cluster.nameLength > 1
  }

  /// The first of mentions that are all of one, or nil.
  private func only(of mentions: [Int], _ chains: inout Chains) -> Int? {
    guard let first = mentions.first, mentions.allSatisfy({ chains.areOne(first, $0) }) else {
      return nil
    }
    return first
  }
}
