/// What is counted.
public struct Measure: Hashable, Sendable {
  /// The part of a report that a measure stands in.
  public enum Section: Hashable, Sendable {
    /// The figures that results of this project are published with.
    case published
    /// Figures that other work on the task is published with.
    case further
    /// A measure for one value of a property, in a table of its own.
    case facet(Facet)
  }

  /// A property of attributions by which figures are given apart.
  public enum Facet: String, CaseIterable, Hashable, Sendable {
    /// Relaxed matches by kind; precision by the predicted kind, recall by gold's.
    case kind = "relaxed by kind"
    /// Strict matches by kind.
    case strictKind = "strict by kind"
    /// Relaxed matches by what the cue is.
    case cueClass = "relaxed by class of cue"
    /// Right speakers by how gold's source mentions them: precision is that of matched contents.
    case mention = "speaker by kind of mention"
  }

  /// The name of the figure in the scorer's words: "attribution relaxed", "content exact"; or the
  /// value of the facet.
  public let name: String
  /// Where it stands.
  public let section: Section

  /// The measure of this name.
  public init(name: String, section: Section = .published) {
    self.name = name
    self.section = section
  }

  /// Contents that share half of their tokens, and a source that shares a telling token.
  public static let relaxed = Measure(name: "attribution relaxed")
  /// Content and source both exact.
  public static let strict = Measure(name: "attribution strict")
  /// Contents that share half of their tokens, and the right speaker.
  public static let speaker = Measure(name: "attribution speaker")
  /// Content, cue and source all exact.
  public static let triple = Measure(name: "attribution triple", section: .further)
  /// The right speaker, of the contents that were found.
  public static let speakerGivenContent = Measure(name: "speaker given content", section: .further)

  static func exact(_ role: Role) -> Measure { Measure(name: "\(role.rawValue) exact") }

  static func tokens(_ role: Role) -> Measure { Measure(name: "\(role.rawValue) tokens") }

  static func overlap(_ role: Role) -> Measure { Measure(name: "\(role.rawValue) overlap") }

  /// Each stretch of a role by itself.
  static func spans(_ role: Role) -> Measure {
    Measure(name: "\(role.rawValue) spans", section: .further)
  }

  /// Where a role begins.
  static func begin(_ role: Role) -> Measure {
    Measure(name: "\(role.rawValue) begin", section: .further)
  }

  /// The tokens shared by parts that overlap, as a part of the tokens of either.
  static func jaccard(_ role: Role) -> Measure {
    Measure(name: "\(role.rawValue) jaccard", section: .further)
  }

  /// Contents that cover more than a share of the code points of gold's.
  static func characters(_ threshold: Double) -> Measure {
    Measure(name: "characters \(threshold)", section: .further)
  }

  /// Of these contents, those whose sources overlap or are both missing.
  static func charactersSpeaker(_ threshold: Double) -> Measure {
    Measure(name: "characters \(threshold) speaker", section: .further)
  }

  /// Of these contents, those whose cues are the same words.
  static func charactersVerb(_ threshold: Double) -> Measure {
    Measure(name: "characters \(threshold) verb", section: .further)
  }

  static func relaxedRecall(of kind: String) -> Measure {
    Measure(name: "relaxed recall \(kind)")
  }

  static func facet(_ facet: Facet, _ value: String) -> Measure {
    Measure(name: value, section: .facet(facet))
  }
}
