import FoundationEssentials

/// An attribution with all that the measures ask of it.
struct ScoredAttribution {
  /// The spans of one role.
  struct Part {
    let spans: [AnnotatedSpan]
    let tokens: TokenSet
    /// What must be equal for an exact match.
    let key: [AnnotatedSpan]

    init(_ spans: [AnnotatedSpan], in document: ScoredText) {
      self.spans = spans.sorted()
      tokens = TokenSet(of: self.spans, in: document.tokens)
      key = AnnotatedSpan.key(of: self.spans, in: document.scalars)
    }
  }

  let id: JSONScalar
  /// The id of the attribution that this one goes on with, or null.
  let continues: JSONScalar
  let kind: String?
  let reportingClass: String?
  /// The rule that found it, or nil if the record names none.
  let rule: String?
  /// How sure its finder is, 0…1, or nil if the record does not say.
  let confidence: Double?
  /// Whether the record says anything of the speaker, if only that there is none.
  let hasSpeaker: Bool
  /// The speaker's name, then other names.
  let names: [String]
  /// The names that are right; if the record lists them itself, no others are.
  let accepted: [String]
  let listsAccepted: Bool
  let content: Part
  let cue: Part
  let source: Part
  /// The forms of the source's tokens that tell it from another.
  let sourceForms: Set<String>

  init(_ raw: AnnotatedAttribution, in text: ScoredText) {
    id = raw.id
    continues = raw.continues
    kind = raw.kind
    rule = raw.rule
    confidence = raw.confidence
    reportingClass = raw.reportingClass
    hasSpeaker = raw.speakerNames != nil
    names = raw.speakerNames ?? []
    accepted = (raw.acceptableSpeakers + names).filter { !$0.isEmpty }
    listsAccepted = !raw.acceptableSpeakers.isEmpty
    content = Part(raw.content, in: text)
    cue = Part(raw.cue, in: text)
    source = Part(raw.source, in: text)
    sourceForms = Self.telling(source, in: text)
  }

  /// Two attributions as one: where they are one statement that another annotator did not divide.
  init(joining first: ScoredAttribution, _ second: ScoredAttribution, in text: ScoredText) {
    id = first.id
    continues = first.continues
    kind = first.kind == second.kind ? first.kind : "mixed"
    reportingClass = first.reportingClass
    rule = first.rule
    confidence = first.confidence
    hasSpeaker = first.hasSpeaker
    names = first.names
    accepted = first.accepted
    listsAccepted = first.listsAccepted
    content = Part(first.content.spans + second.content.spans, in: text)
    cue = first.cue
    source = first.source
    sourceForms = first.sourceForms
  }

  private static func telling(_ source: Part, in text: ScoredText) -> Set<String> {
    Set(
      source.tokens.places.map { text.form(of: text.tokens[$0]) }
        .filter { !ScoredToken.stopForms.contains($0) }
    )
  }

  /// The spans of a role.
  subscript(role: Role) -> Part {
    switch role {
    case .content: content
    case .cue: cue
    case .source: source
    }
  }
}

/// A text as the measures see it.
struct ScoredText {
  let scalars: [Unicode.Scalar]
  let tokens: [ScoredToken]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    tokens = ScoredToken.tokens(of: scalars)
  }

  /// A token's lower-cased form.
  func form(of token: ScoredToken) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[token.range])
    return String(view).lowercased()
  }

  /// The words of some spans, on one line.
  func excerpt(_ spans: [AnnotatedSpan]) -> String {
    spans.map { span in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[span.start..<span.end].map { $0 == "\n" ? " " : $0 })
      return String(view)
    }
    .joined(separator: " … ")
  }
}
