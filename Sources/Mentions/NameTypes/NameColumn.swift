/// What the classifier of names is told of a name besides the encoder's states: a flag a column.
///
/// The names and their order are part of a model: one that was trained on others is refused.
package enum NameColumn: Int, CaseIterable, Sendable {
  // What the rules take it for.
  case person, organisation, group, place, document, untyped
  // What it is made of.
  case titled, roled, bodyRole, oneWord, twoWords, threeWords, manyWords
  case allUpper, mixedCase, ampersand, digits
  case givenName, femaleName, surname, gazetteer, city
  case ordinaryFirst, ordinaryLast, bodyNoun, bodyEnding
  // What stands around it.
  case behindThe, behindWhere, behindOf, behindTo, behindComma
  case opensSentence, inHeading, possessive
  case beforeVerb, beforeComma, beforeWho, beforeWhich, beforeAge
  case speaks
  // The next pronoun of the third person within a sentence or two.
  case personalNext, neuterNext, pluralNext
}

/// Where the classifier of names looks at the encoder's state and the word's vector.
package enum NameLook: String, CaseIterable, Sendable {
  case first, last, before, after
}
