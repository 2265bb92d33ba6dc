import Lexicon
import Mentions
import Syntax

/// Reads what the ranker sees of a pronoun and of those who may be meant.
struct PairReader {
  let salience: Salience

  var discourse: Discourse { salience.discourse }

  /// Sentences outside quotation marks that one who is meant may lie back.
  static let farthest = 8
  /// Those who may be meant, nearest first; more are never the answer.
  static let mostCandidates = 40
  /// Mentions looked at before a pronoun, and behind it in its sentence.
  static let mostMentions = 120
  static let mostBehind = 10

  /// A pronoun with those around it that `allows` lets through, and what the ranker sees of them.
  func choice(
    for place: Int,
    _ chains: inout Chains,
    where allows: (inout Chains, Int) -> Bool
  ) -> RankedChoice {
    let candidates = candidates(for: place, &chains, where: allows)
    let rows = rows(place, candidates, &chains)
    return RankedChoice(mention: place, candidates: candidates, rows: rows)
  }

  /// A description with those named before it that `allows` lets through.
  func choice(
    forDescription place: Int,
    _ words: inout DescriptionWords,
    _ chains: inout Chains,
    where allows: (inout Chains, Int) -> Bool
  ) -> RankedChoice {
    let candidates = named(before: place, &chains, where: allows)
    words.read(place, candidates, &chains)
    return RankedChoice(
      mention: place,
      candidates: candidates,
      rows: rows(place, candidates, &chains, words)
    )
  }

  /// The mentions around a pronoun that `allows` lets through: those before it from the nearest on,
  /// then those behind it in its sentence.
  private func candidates(
    for place: Int,
    _ chains: inout Chains,
    where allows: (inout Chains, Int) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    let isPlural = discourse.mentions[place].isPlural == true
    var other = place - 1
    var steps = 0
    while other >= 0, steps < Self.mostMentions, found.count < Self.mostCandidates,
      discourse.distance(from: other, to: place) <= Self.farthest
    {
      if isPlural || !discourse.mentions[other].isJoint, allows(&chains, other) {
        found.append(other)
      }
      other -= 1
      steps += 1
    }
    for other in discourse.mentions.indices[(place + 1)...].prefix(Self.mostBehind)
    where discourse.sentence(of: other) == discourse.sentence(of: place) {
      if discourse.mentions[other].kind != .pronoun, isPlural || !discourse.mentions[other].isJoint,
        allows(&chains, other)
      {
        found.append(other)
      }
    }
    return found
  }

  /// The rows of a pronoun's candidates and of nobody.
  private func rows(
    _ place: Int,
    _ candidates: [Int],
    _ chains: inout Chains,
    _ words: DescriptionWords? = nil
  ) -> [Float] {
    let width = PairColumn.allCases.count
    var rows = [Float](repeating: 0, count: width * (candidates.count + 1))
    let mine = words.map { description($0) } ?? pronoun(place)
    var ranks = Ranks()
    let roots = candidates.map { chains.root(of: $0) }
    let isOnly = Set(roots).count == 1
    let asked = salience.asked(before: place)
    let window = Window(candidates, roots, discourse)
    let reporter = discourse.reporter(of: place)
    let hadFloor = lastSource(before: place)
    for (row, other) in candidates.enumerated() {
      var columns = Row(values: mine)
      describe(other, &columns, &chains)
      columns[.givenName] = givenName(chains.cluster(of: other), for: place)
      relate(other, place, &columns)
      ranks.note(roots[row], isSubject: discourse.positions[other] == .subject, &columns)
      columns.set(.onlyOne, isOnly)
      columns[.pronouns] = Self.logarithm(window.pronouns[roots[row]] ?? 0)
      columns[.subjects] = Self.logarithm(window.subjects[roots[row]] ?? 0)
      columns.set(.lastPronoun, window.lastPronoun == roots[row])
      if let asked { columns.set(.wasAsked, chains.areOne(asked, other)) }
      if let reporter { columns.set(.reporter, chains.areOne(reporter, other)) }
      if let hadFloor { columns.set(.hadFloor, chains.areOne(hadFloor, other)) }
      columns[.salience] =
        Float(
          salience.score(
            of: other,
            for: place,
            distance: abs(discourse.distance(from: other, to: place)),
            &chains
          )
        ) * Self.salienceScale
      if let words { compare(words, with: other, roots[row], &columns, &chains) }
      for (column, value) in columns.values.enumerated() { rows[row * width + column] = value }
    }
    var nobody = Row(values: mine)
    nobody[.nobody] = 1
    for (column, value) in nobody.values.enumerated() {
      rows[candidates.count * width + column] = value
    }
    return rows
  }

  /// Makes numbers that run to ten or so comparable with flags.
  private static let salienceScale: Float = 0.2
  private static let logScale: Float = 0.25

  private func pronoun(_ place: Int) -> [Float] {
    var row = Row(values: [Float](repeating: 0, count: PairColumn.allCases.count))
    let mention = discourse.mentions[place]
    guard let pronoun = discourse.tagged.pronoun(mention.head) else { return row.values }
    switch pronoun.gender {
    case .male: row[.he] = 1
    case .female: row[.she] = 1
    case .neuter: row[.it] = 1
    case .unknown: row[.they] = 1
    }
    row.set(.possessive, mention.isPossessive)
    row.set(.reflexive, pronoun.isReflexive)
    row.set(.objectForm, !pronoun.isSubject && !mention.isPossessive)
    locate(place, &row)
    return row.values
  }

  /// Where a pronoun or a description stands.
  func locate(_ place: Int, _ row: inout Row) {
    row.set(.pronounSubject, discourse.positions[place] == .subject)
    row.set(.pronounObject, discourse.positions[place] == .object)
    row.set(.pronounOblique, discourse.positions[place] == .oblique)
    row.set(.pronounSpeaks, discourse.attributionOfSource[place] >= 0)
    row.set(.pronounQuoted, discourse.quoteOfMention[place] >= 0)
    row.set(.pronounReported, discourse.contentOfMention[place] >= 0)
    row.set(.pronounOpens, discourse.opensSentence(place))
    row.set(.pronounLeads, leads(place))
  }

  private func describe(_ other: Int, _ row: inout Row, _ chains: inout Chains) {
    let mention = discourse.mentions[other]
    let cluster = chains.cluster(of: other)
    switch mention.kind {
    case .name: row[.name] = 1
    case .nominal: row[.nominal] = 1
    case .pronoun: row[.pronoun] = 1
    }
    switch discourse.positions[other] {
    case .subject: row[.subject] = 1
    case .object: row[.object] = 1
    case .oblique: row[.oblique] = 1
    case .owner: row[.owner] = 1
    case .aside: row[.aside] = 1
    case .other: row[.elsewhere] = 1
    }
    row.set(.opens, discourse.opensSentence(other))
    row.set(.speaks, discourse.attributionOfSource[other] >= 0)
    row.set(.quoted, discourse.quoteOfMention[other] >= 0)
    row.set(.reported, discourse.contentOfMention[other] >= 0)
    row.set(.inHeading, discourse.isInHeading(other))
    row.set(.isFirst, cluster.isNamed && discourse.sentence(of: Int(cluster.name)) == 0)
    switch cluster.type {
    case .person: row[.person] = 1
    case .organisation, .group, .document: row[.body] = 1
    case .place: row[.place] = 1
    case .unknown: row[.untyped] = 1
    }
    row.set(.named, cluster.isNamed)
    row.set(.fullName, cluster.nameLength > 1)
    row.set(.hasRole, !cluster.roles.isEmpty)
    row.set(.definite, mention.isDefinite)
    row.set(.genderKnown, cluster.gender != .unknown)
    row[.mentions] = Self.logarithm(cluster.count)
    row.set(.leads, leads(other))
    switch discourse.function(mention.extent.lowerBound - 1) {
    case .of: row[.behindOf] = 1
    case .by: row[.behindBy] = 1
    case .with, .to, .for, .from, .against, .about, .on, .in, .at: row[.behindOther] = 1
    default: break
    }
    row.set(
      .isOwned,
      mention.extent.lowerBound < mention.tokens.lowerBound
        || discourse.tagged.pronoun(mention.tokens.lowerBound)?.isPossessive == true
    )
  }

  /// Whether a mention is the first subject of its sentence.
  private func leads(_ place: Int) -> Bool {
    guard discourse.positions[place] == .subject else { return false }
    let sentence = discourse.sentence(of: place)
    var before = place - 1
    while before >= 0, place - before <= Self.mostBefore,
      discourse.sentence(of: before) == sentence
    {
      if discourse.positions[before] == .subject { return false }
      before -= 1
    }
    return true
  }

  /// Mentions looked at before one in its sentence.
  private static let mostBefore = 24

  /// The nearest source before a pronoun, among the mentions that are looked at.
  private func lastSource(before place: Int) -> Int? {
    let first = max(0, place - Self.mostMentions)
    return (first..<place).last { discourse.attributionOfSource[$0] >= 0 }
  }

  /// How well a given name fits the pronoun, -1 to 1: whether its bearers are mostly women.
  ///
  /// Also of one that is often a surname, whose gender counts as unknown: "Harris".
  private func givenName(_ cluster: Cluster, for place: Int) -> Float {
    guard cluster.isNamed, let name = discourse.mentions[Int(cluster.name)].name?.lowerBound,
      let share = discourse.tagged.word(name)?.femaleShare
    else { return 0 }
    switch discourse.mentions[place].gender {
    case .female: return 2 * share - 1
    case .male: return 1 - 2 * share
    default: return 0
    }
  }

  private func relate(_ other: Int, _ place: Int, _ row: inout Row) {
    let tokens = discourse.mentions[other].tokens
    let mine = discourse.mentions[place].tokens
    row.set(.behind, other > place)
    switch abs(discourse.sentence(of: place) - discourse.sentence(of: other)) {
    case 0: row[.sentence0] = 1
    case 1: row[.sentence1] = 1
    case 2: row[.sentence2] = 1
    case 3: row[.sentence3] = 1
    default: row[.sentenceFar] = 1
    }
    let gap = max(
      0,
      other > place
        ? tokens.lowerBound - mine.upperBound
        : mine.lowerBound - tokens.upperBound
    )
    row[.tokens] = Self.logarithm(gap)
    let paragraphs = abs(discourse.paragraph(of: place) - discourse.paragraph(of: other))
    row.set(.sameParagraph, paragraphs == 0)
    row[.paragraphs] = Self.logarithm(paragraphs)
    row.set(.sameQuote, discourse.quoteOfMention[other] == discourse.quoteOfMention[place])
    row.set(.sameContent, discourse.contentOfMention[other] == discourse.contentOfMention[place])
    row.set(.sameRole, discourse.positions[other] == discourse.positions[place])
    let (theirs, own) = (discourse.attributionOfSource[other], discourse.attributionOfSource[place])
    row.set(.bothSpeak, theirs >= 0 && own >= 0)
    row.set(.lastSpeaker, theirs >= 0 && own == theirs + 1)
    guard row[.sentence0] == 1 else { return }
    let start = min(tokens.upperBound, mine.upperBound)
    between(start..<max(start, tokens.lowerBound, mine.lowerBound), &row)
    row.set(.sentenceSubject, discourse.positions[other] == .subject && other < place)
  }

  /// What stands between two of one sentence.
  private func between(_ tokens: Range<Int>, _ row: inout Row) {
    for token in tokens {
      switch discourse.tagged.tags[token] {
      case .question: row[.relativeBetween] = 1
      case .conjunction: row[.coordinatorBetween] = 1
      case .preposition:
        switch discourse.function(token) {
        case .if, .whether, .because, .while, .although, .though, .unless, .whereas, .once,
          .when, .that, .after, .before, .since, .until, .as:
          row[.subordinatorBetween] = 1
        default: break
        }
      default:
        if discourse.tagged.tokens[token].kind == .comma { row[.commaBetween] = 1 }
      }
    }
  }

  static func logarithm(_ count: Int) -> Float {
    // The whole part and the share of the way to the next power of two: exact on every machine.
    guard count > 0 else { return 0 }
    let whole = count.bitWidth - count.leadingZeroBitCount - 1
    return (Float(whole) + Float(count - 1 << whole) / Float(1 << whole) + 1) * logScale
  }

  /// One row, by column.
  struct Row {
    var values: [Float]

    subscript(column: PairColumn) -> Float {
      get { values[column.rawValue] }
      set { values[column.rawValue] = newValue }
    }

    mutating func set(_ column: PairColumn, _ flag: Bool) { self[column] = flag ? 1 : 0 }
  }

  /// How often each of those who may be meant is in reach of the pronoun.
  struct Window {
    /// For each chain its pronouns and its subjects.
    private(set) var pronouns: [Int: Int] = [:]
    private(set) var subjects: [Int: Int] = [:]
    /// The chain of the nearest pronoun before.
    private(set) var lastPronoun: Int?

    init(_ candidates: [Int], _ roots: [Int], _ discourse: Discourse) {
      for (other, root) in zip(candidates, roots) {
        if discourse.mentions[other].kind == .pronoun {
          pronouns[root, default: 0] += 1
          lastPronoun = lastPronoun ?? root
        }
        if discourse.positions[other] == .subject { subjects[root, default: 0] += 1 }
      }
    }
  }

  /// How many others stand nearer to the pronoun.
  private struct Ranks {
    private var seen: [Int: Int] = [:]
    private var subjects: [Int: Int] = [:]

    mutating func note(_ root: Int, isSubject: Bool, _ row: inout Row) {
      let rank = seen[root] ?? seen.count
      seen[root] = rank
      switch rank {
      case 0: row[.rank0] = 1
      case 1: row[.rank1] = 1
      case 2: row[.rank2] = 1
      default: row[.rankFar] = 1
      }
      guard isSubject else { return }
      let place = subjects[root] ?? subjects.count
      subjects[root] = place
      if place < 2 { row[place == 0 ? .subjectRank0 : .subjectRank1] = 1 }
    }
  }
}
