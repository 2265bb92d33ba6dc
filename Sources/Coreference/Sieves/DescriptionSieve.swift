import Mentions
import Speakers
import Syntax

/// A description that no rule lays to anybody: the trained ranker says who of those named before is
/// meant, or that nobody is.
///
/// "Boss Terry Mulcahy rang him. … the gaffer blasted": words that no lexicon joins are alike in the
/// encoder's vectors.
struct DescriptionSieve: Sieve {
  static let id = "description"

  /// How much likelier than nobody one must be who is described.
  ///
  /// Who is laid to the wrong one is worse off than who stays unnamed. Of 629 descriptions held out this
  /// loses one in a hundred of what is right and one in twenty of what is wrong.
  static let certainty: Float = 1.3
  /// Likewise a body: that much loses none of what is right in a dozen sets of our own, and fewer are laid to
  /// a wrong one.
  static let certaintyOfBody: Float = 3

  let ranker: AntecedentRanker?

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    guard let ranker else { return }
    var contexts = MentionContexts(ranker, discourse)
    guard contexts != nil else { return }
    let questions = DescriptionQuestions(discourse, words)
    for place in discourse.mentions.indices
    where discourse.attributionOfSource[place] >= 0
      && questions.isAsked(place, &chains)
    {
      let choice = questions.choice(for: place, &chains)
      let mine = chains.cluster(of: place).type
      if let best = ranker.best(
        of: choice,
        &contexts,
        &chains,
        certainty: mine == .person ? Self.certainty : Self.certaintyOfBody
      ) {
        chains.link(place, to: best, rule: Self.id)
      }
    }
  }
}

/// Asks what the ranker would be asked about every description, before rules have linked any, for the
/// training tools.
struct DescriptionJournal: Sieve {
  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    guard chains.journal != nil else { return }
    let questions = DescriptionQuestions(discourse, words)
    for place in discourse.mentions.indices where questions.isAsked(place, &chains) {
      let choice = questions.choice(for: place, &chains)
      chains.journal?.choices.append(choice)
    }
  }
}
