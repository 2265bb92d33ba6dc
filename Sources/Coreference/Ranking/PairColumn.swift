/// What the ranker sees of a pronoun or a description and of one who may be meant by it, a number each.
///
/// The model file names its columns; a program with others refuses it.
public enum PairColumn: Int, CaseIterable, Sendable {
  // The pronoun or description.
  case he, she, it, they, possessive, reflexive, objectForm
  case pronounSubject, pronounObject, pronounOblique
  case pronounSpeaks, pronounQuoted, pronounReported, pronounOpens, pronounLeads
  // The description.
  case described, office, occupation, kin, somebody, unknownWord
  case ofBody, indefinite, headed, opening, plain, compound, toldByClause, toldBefore,
    ofNation, ofAge, modified, properWithin, narrowed, ownedBy, capital
  // Nobody in reach; all columns below are zero then.
  case nobody
  // The one who may be meant.
  case name, nominal, pronoun
  case subject, object, oblique, owner, aside, elsewhere
  case opens, speaks, quoted, reported, inHeading, isFirst
  case person, body, place, untyped, named, fullName, hasRole, definite
  case genderKnown, givenName, mentions
  case leads, behindOf, behindBy, behindOther, isOwned
  case pronouns, subjects, lastPronoun
  // The two together.
  case behind, sentence0, sentence1, sentence2, sentence3, sentenceFar
  case tokens, rank0, rank1, rank2, rankFar, onlyOne, subjectRank0, subjectRank1
  case sameParagraph, paragraphs, sameQuote, sameContent
  case sameRole, bothSpeak, lastSpeaker, wasAsked, reporter, hadFloor
  case relativeBetween, subordinatorBetween, coordinatorBetween, commaBetween, sentenceSubject
  case salience
  // A description and the one who may be meant.
  case roleSame, roleWider, roleNear, roleOther, kindSame, sameNation, nationNear, sameAge
  case likeness, mostAlike, setting, mostSpokenOf, sentences
}
