import Lexicon
import Quotation
import Syntax
import Text

/// An answer of an interview without labels: paragraphs that ask take turns with paragraphs in the first
/// person, and the one whom the introduction names answers.
///
/// *What got you started?* — *My uncle was stung at a wedding and everybody laughed except me.*
///
/// Questions and answers about a matter have the same layout: there hardly anybody says "I".
struct InterviewAnswer: LayoutRule {
  static let id = "interview-answer"
  /// Above that of what may be found within the answer, so that all of it stands.
  static let confidence = 0.96

  /// A paragraph that asks has so many tokens at most.
  static let longestQuestion = 60
  /// One that asks without a question mark, "Describe a normal night.", so many.
  static let longestRequest = 12
  /// An interview has so many questions at least, and so large a part of the paragraphs of its text.
  static let fewestQuestions = 2
  static let leastShare = 0.4
  /// The share of answers that say "I", and of questions that say "you".
  static let leastPersonal = 1.0 / 3

  func propose(in scene: ContentScene) -> [AttributionCandidate] {
    guard !scene.context.quotes.contains(where: { $0.marking == .label }),
      let interview = Interview(scene), let source = interviewee(before: interview.start, in: scene)
    else { return [] }
    return interview.answers.compactMap { answer in
      let content = answer.compactMap { scene.context.trimmed($0) }
      guard !content.isEmpty else { return nil }
      return AttributionCandidate(
        content: content,
        cue: [],
        source: source,
        isSourceElsewhere: true,
        isVerbatim: true,
        rule: Self.id,
        confidence: Self.confidence
      )
    }
  }

  /// The person whom the introduction names most often, of several the first; not the one who asks: "She spoke
  /// to Lena Roth", "By Lena Roth".
  private func interviewee(before end: Int, in scene: ContentScene) -> SourcePhrase? {
    let tagged = scene.tagged
    var named: Range<Int>?
    var most = 0
    var token = 0
    while token < end {
      guard let phrase = tagged.nounPhrase(at: token) else {
        token += 1
        continue
      }
      token = max(token + 1, phrase.tokens.upperBound)
      guard phrase.kind == .name, isPersonLike(phrase.tokens, in: tagged) else { continue }
      let before =
        phrase.tokens.lowerBound > 0 ? tagged.function(phrase.tokens.lowerBound - 1) : nil
      guard before != .by, before != .to else { continue }
      let surname = tagged.string(phrase.head)
      let count = (0..<end).count { tagged.string($0) == surname }
      if count > most {
        named = phrase.tokens
        most = count
      }
    }
    return named.map {
      SourcePhrase(
        tokens: $0,
        speaker: $0,
        rule: Self.id,
        confidence: Self.confidence,
        ownsPlace: false
      )
    }
  }

  /// Whether a name has two parts or more in capitals and none of them is a place's or a body's.
  private func isPersonLike(_ phrase: Range<Int>, in tagged: TaggedText) -> Bool {
    let name = phrase.filter { tagged.tokens[$0].kind == .word && tagged.tokens[$0].isCapitalised }
    return name.count > 1 && !phrase.contains { tagged.tokens[$0].kind == .symbol }
      && name.allSatisfy { tagged.word($0)?.body == nil && tagged.place($0) == nil }
  }
}

/// Where questions and answers stand.
private struct Interview {
  /// The first token of the first question.
  let start: Int
  /// The paragraphs of each answer, as tokens.
  let answers: [[Range<Int>]]

  /// What the paragraphs of a text show, or nil for one that is no interview.
  init?(_ scene: ContentScene) {
    let tagged = scene.tagged
    let paragraphs = tagged.segmentation.paragraphs.indices.map(scene.context.paragraphTokens)
      .filter { !$0.isEmpty }
    guard let first = paragraphs.firstIndex(where: { Self.asks($0, in: tagged) }) else {
      return nil
    }
    var questions: [Range<Int>] = []
    var answers: [[Range<Int>]] = []
    var wasAsked = false
    for paragraph in paragraphs[first...] {
      if Self.asks(paragraph, in: tagged) || !wasAsked && Self.requests(paragraph, in: tagged) {
        questions.append(paragraph)
        wasAsked = true
      } else if wasAsked {
        answers.append([paragraph])
        wasAsked = false
      } else if let last = answers.indices.last {
        answers[last].append(paragraph)
      }
    }
    // Behind the last answer the article may end in its own words.
    if let last = answers.indices.last, let opening = answers[last].first {
      answers[last] =
        [opening] + answers[last].dropFirst().prefix { Self.says(.first, $0, in: tagged) }
    }
    let covered = questions.count + answers.reduce(0) { $0 + $1.count }
    let personal = answers.count { $0.contains { Self.says(.first, $0, in: tagged) } }
    let addressed = questions.count { Self.says(.second, $0, in: tagged) }
    guard questions.count >= InterviewAnswer.fewestQuestions, answers.count == questions.count,
      Double(covered) >= InterviewAnswer.leastShare * Double(paragraphs.count),
      Double(personal) >= InterviewAnswer.leastPersonal * Double(answers.count),
      Double(addressed) >= InterviewAnswer.leastPersonal * Double(questions.count),
      !answers.joined().contains(where: { tagged.tokens[$0.lowerBound].kind == .quotationMark }),
      !(questions + answers.joined()).contains(where: { Self.isLabelled($0, in: tagged) })
    else { return nil }
    start = paragraphs[first].lowerBound
    self.answers = answers
  }

  /// Whether a paragraph is a question, outside quotation marks, or begins with one and says no "I".
  ///
  /// "And Brussels? There is talk of a case."
  private static func asks(_ paragraph: Range<Int>, in tagged: TaggedText) -> Bool {
    guard paragraph.count <= InterviewAnswer.longestQuestion, let last = paragraph.last,
      tagged.tokens[paragraph.lowerBound].kind != .quotationMark
    else { return false }
    let mark = UInt8(ascii: "?")
    let opening = tagged.sentenceTokens[tagged.tokens[paragraph.lowerBound].sentence]
    return isMark(last, mark, in: tagged)
      || isMark(opening.upperBound - 1, mark, in: tagged) && !says(.first, paragraph, in: tagged)
  }

  /// Whether a paragraph begins with a word and a colon that tell who speaks, which is another layout.
  private static func isLabelled(_ paragraph: Range<Int>, in tagged: TaggedText) -> Bool {
    tagged.tokens[paragraph.lowerBound].isCapitalised
      && paragraph.dropFirst().prefix(longestLabel).contains { tagged.tokens[$0].kind == .colon }
  }

  private static let longestLabel = 3

  /// Whether a paragraph asks for something in one short sentence.
  ///
  /// "Describe a normal night."
  private static func requests(_ paragraph: Range<Int>, in tagged: TaggedText) -> Bool {
    guard paragraph.count <= InterviewAnswer.longestRequest, let last = paragraph.last,
      tagged.tokens[last].sentence == tagged.tokens[paragraph.lowerBound].sentence
    else { return false }
    return tagged.tags[paragraph.lowerBound] == .verbBase
  }

  private enum Person {
    case first, second
  }

  /// Whether a paragraph has a pronoun of a person, "I" or "you", outside quotation marks or within.
  private static func says(_ person: Person, _ paragraph: Range<Int>, in tagged: TaggedText) -> Bool
  {
    paragraph.contains { token in
      guard let pronoun = tagged.pronoun(token) else { return false }
      switch person {
      case .first: return pronoun.person == 1 && !pronoun.isPlural
      case .second: return pronoun.person == 2
      }
    }
  }

  private static func isMark(_ token: Int, _ mark: UInt8, in tagged: TaggedText) -> Bool {
    tagged.tokens[token].kind == .terminal
      && tagged.source.bytes[tagged.tokens[token].range.start] == mark
  }
}
