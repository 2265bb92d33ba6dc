/// What each rule's id says in plain words; a test holds the list to the rules that there are.
///
/// The words follow those that the rule led to: “she” (sentence 7), *the subject of “said”*. `%` stands
/// for the cue.
package enum RuleWords {
  /// How a source was found: the first half of an attribution's rule.
  package static let sources = [
    "inverted-subject": "the subject behind “%”",
    "participle-subject": "the subject of the verb that “%” goes with",
    "passive-agent": "the one by whom it was “%”",
    "relative-pronoun": "the relative pronoun before “%”",
    "relayed": "the one whom another quotes by “%”",
    "shared-subject": "the subject that “%” shares with the verb before it",
    "subject-of-cue": "the subject of “%”",
  ]

  /// How a content was found: the second half.
  package static let contents = [
    "parenthetical": "the words stand around it or before it",
    "quotation-after": "the quotation follows",
    "quotation-before": "the quotation stands before it",
    "charge": "somebody is charged with something",
    "quoted-predicate": "it speaks of something in quoted words",
    "reported-clause": "the reported clause follows",
  ]

  /// How a whole attribution was found, by rules without halves.
  package static let layouts = [
    "according-to": "named with “%”",
    "carried-on": "speaks on from the quotation before",
    "cited": "the one whom an outlet cites",
    "colon-introduction": "named before the colon that introduces the quotation",
    "cue-noun": "the one whose “%” it is",
    "dash-credit": "credited behind a dash",
    "embedded-post": "signs the post",
    "encoder": "taken for the source of “%” by the model alone",
    "headline-colon": "named in a headline with a colon or dash",
    "headline-quotation": "says the headline’s words in the article",
    "interview-answer": "answers in an interview",
    "lone-quotation": "speaks around a quotation that nobody else claims",
    "pull-quote": "named behind words of the article that are set out",
    "transcript-turn": "the label of a turn in a transcript",
  ]

  /// Why two mentions are one, said of the second.
  package static let links = [
    "acronym": "the name and its capitals",
    "age": "the one of that age",
    "apposition": "named right beside it",
    "body-of-its-words": "the body that its words begin with",
    "body-of-officer": "the body for which the one just named speaks or works",
    "by-age": "the one of the two whose age fits",
    "copula": "said to be the same",
    "defined-term": "the word that the text says it will use",
    "delayed-name": "described first and named soon after",
    "description": "the likeliest one whom the words describe",
    "first": "spoken of here first",
    "first-person": "the one whose words these are",
    "gender": "the gender that the pronouns of the text tell",
    "reported-gender": "the gender that the pronoun of the report tells",
    "headline": "the only one below whom the headline can mean",
    "headline-quotation-below": "says the headline’s quoted words below",
    "headline-words": "says below what the headline tells",
    "interview-label": "the one for whom the label stands",
    "kin": "by what was told of the two as kin",
    "last-body": "the body that spoke last",
    "lead-then-name": "described at the beginning, then named",
    "name-in-source": "named at the end of the source",
    "named-together": "the ones who were named together",
    "office-then-name": "named in the sentence behind the office",
    "one-of-two": "the one of the two that is meant",
    "only-body": "the only body that can be meant",
    "people-of-body": "the body and its people",
    "pronoun": "the likeliest one that fits the pronoun",
    "role": "the one with that role",
    "role-and-nationality": "the one with that role and nation",
    "salient-description": "the one who has the floor, in other words",
    "same-family": "the only one of that surname who fits",
    "same-kind": "the body of that kind",
    "same-members": "the same ones, named together",
    "same-name": "the same name",
    "same-voice": "the same word in the same mouth",
    "second-person": "the one who is told these words",
    "short-name": "a shorter or fuller form of the name",
    "speaker-then-name": "named when the same one spoke again",
    "title-over-given-name": "the only one of that surname",
    "transliteration": "the name in another spelling",
    "unnamed-speaker": "the one without a name who spoke last",
    "wider-kind": "the body that the wider word fits",
  ]

  /// What stands between the two halves of a rule.
  private static let halves: Character = "/"
  /// What stands before the rule of an attribution whose words the model cut.
  private static let model = "encoder+"

  /// The rule of what the model found by itself.
  private static let modelAlone = "encoder"
  /// Said where it found a cue and no source, so that the step leads to the cue.
  private static let sourceless = "taken for a cue by the model alone, with no source named"

  /// Why an attribution was found, by its rule, its cue and the words that it leads to; nil for a
  /// rule that is not known.
  package static func attribution(_ rule: String, cue: String, to target: String = "") -> String? {
    if rule == modelAlone, !cue.isEmpty, target == cue { return sourceless }
    let isLearned = rule.hasPrefix(model)
    let own = isLearned ? rule.dropFirst(model.count) : rule[...]
    let parts = own.split(separator: halves, maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    var words: String?
    if parts.count == 2 {
      if let source = sources[first], let content = contents[parts[1]] {
        words = source + "; " + content
      }
    } else {
      words = layouts[first]
    }
    return words.map { fill($0, cue) + (isLearned ? "; the model drew the bounds" : "") }
  }

  /// Why one mention leads to the next; nil for a rule that is not known.
  package static func link(_ rule: String, from words: String) -> String? {
    guard rule == "pronoun", let kind = pronouns[words.lowercased()] else { return links[rule] }
    return "the likeliest \(kind) for “\(words)”"
  }

  /// Whom pronouns can mean.
  private static let pronouns = [
    "he": "man", "him": "man", "his": "man", "himself": "man",
    "she": "woman", "her": "woman", "hers": "woman", "herself": "woman",
    "they": "persons or body", "them": "persons or body", "their": "persons or body",
    "it": "thing or body", "its": "thing or body",
  ]

  /// A phrase with the cue; without one where there is none.
  private static func fill(_ phrase: String, _ cue: String) -> String {
    let pieces = phrase.split(separator: "%", omittingEmptySubsequences: false)
    return pieces.joined(separator: cue.isEmpty ? "…" : cue)
  }
}
