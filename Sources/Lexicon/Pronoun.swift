/// The personal pronouns of English, in all their forms.
public enum Pronoun: String, CaseIterable, Hashable, Sendable {
  case i, me, my, mine, myself
  case we, us, our, ours, ourselves
  case you, your, yours, yourself, yourselves
  case he, him, his, himself
  case she, her, hers, herself
  case it, its, itself
  case they, them, their, theirs, themselves

  /// The person: 1, 2 or 3.
  public var person: Int {
    switch self {
    case .i, .me, .my, .mine, .myself, .we, .us, .our, .ours, .ourselves: 1
    case .you, .your, .yours, .yourself, .yourselves: 2
    default: 3
    }
  }

  /// Whether it can be the subject of a verb.
  public var isSubject: Bool {
    switch self {
    case .i, .we, .you, .he, .she, .it, .they: true
    default: false
    }
  }

  /// Whether it stands before a noun as its owner: "my", "his", "their".
  public var isPossessive: Bool {
    switch self {
    case .my, .our, .your, .his, .her, .its, .their: true
    default: false
    }
  }

  /// Whether it points back to the subject: "himself".
  public var isReflexive: Bool {
    switch self {
    case .myself, .ourselves, .yourself, .yourselves, .himself, .herself, .itself, .themselves: true
    default: false
    }
  }

  /// The gender it tells of.
  public var gender: Gender {
    switch self {
    case .he, .him, .his, .himself: .male
    case .she, .her, .hers, .herself: .female
    case .it, .its, .itself: .neuter
    default: .unknown
    }
  }

  /// Whether it speaks of more than one.
  public var isPlural: Bool {
    switch self {
    case .we, .us, .our, .ours, .ourselves, .yourselves, .they, .them, .their, .theirs, .themselves:
      true
    default: false
    }
  }
}
