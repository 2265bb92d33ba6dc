/// An attribution as a file gives it, gold or predicted, in whatever format.
public struct AnnotatedAttribution: Hashable, Sendable {
  /// What other attributions call it, or null.
  public var id = JSONScalar.null
  /// The id of the attribution that this one goes on with, or null.
  public var continues = JSONScalar.null
  /// The id of the attribution whose content holds this one, or null.
  public var within = JSONScalar.null
  /// `direct`, `mixed` or `indirect`; nil if the file does not say and it was not derived.
  public var kind: String?
  /// `speech`, `writing` or `thought`; nil if the file does not say.
  public var reportingClass: String?
  /// `asserted`, `negated` and so on; nil if the file does not say.
  public var polarity: String?
  /// How sure its finder is, 0…1; nil if the file does not say.
  public var confidence: Double?
  /// The speaker's name, then other names; empty if the file says that there is none, nil if it
  /// says nothing of speakers.
  public var speakerNames: [String]?
  /// The names that are right; where gold lists them, no others are.
  public var acceptableSpeakers: [String] = []
  /// The words said.
  public var content: [AnnotatedSpan] = []
  /// What reports them.
  public var cue: [AnnotatedSpan] = []
  /// The source as the sentence has it.
  public var source: [AnnotatedSpan] = []
  /// The one who is told.
  public var addressee: [AnnotatedSpan] = []
  /// The rule of the first step of its evidence; nil if the file names none.
  public var rule: String?

  /// The kinds that there are.
  static let kinds = ["direct", "mixed", "indirect"]

  /// What is wrong with its kind or its confidence, or nil.
  var fault: String? {
    if let kind, !Self.kinds.contains(kind) {
      return "the kind `\(kind)` is none of \(Self.kinds.joined(separator: ", "))"
    }
    if let confidence, !(0...1).contains(confidence) {
      return "the confidence \(confidence) is not from 0 to 1"
    }
    return nil
  }

  /// An attribution of nothing to nobody.
  public init() {}

  /// The spans of a role.
  public subscript(role: Role) -> [AnnotatedSpan] {
    get {
      switch role {
      case .content: content
      case .cue: cue
      case .source: source
      }
    }
    set {
      switch role {
      case .content: content = newValue
      case .cue: cue = newValue
      case .source: source = newValue
      }
    }
  }
}

/// The parts of an attribution that are measured one by one.
public enum Role: String, CaseIterable, Sendable {
  case content, cue, source
}
