import Text

/// brat standoff: the text in one file, its annotations in another.
///
/// An attribution is an event, `Attribution`, or `Attribution-no-source` where the sentence has no
/// source. Its trigger repeats the cue; where there is no cue, it stands on the content, and the event has
/// no `Cue`. Broken words are one annotation of several fragments. Attributes give kind, class and
/// polarity, notes the confidence, the first rule and the speaker, the relation `Within` what it lies
/// within. Mentions of one speaker are `Equiv`.
///
/// - Source: brat.nlplab.org/standoff.html, with the types of PolNeAR (Newell, Margolin and Ruths,
///   *An Attribution Relations Corpus for Political News*, 2018). Offsets are code points.
public struct BratFormat: DocumentFormat {
  /// The format.
  public init() {}

  /// The document's text and its annotations.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    var lines = BratLines(document)
    for attribution in document.record.attributions { lines.add(attribution) }
    for attribution in document.record.attributions { lines.addHolder(of: attribution) }
    for speaker in document.record.speakers { lines.add(speaker) }
    return RenderedDocument(
      id: document.record.id,
      bytes: document.source.bytes,
      annotations: Array(lines.text.utf8)
    )
  }

  /// What brat must know to show such a folder, for its file `annotation.conf`.
  public static let configuration = """
    [entities]
    Source
    Cue
    Content
    Addressee
    Mention

    [events]
    Attribution\tSource:Source, Cue?:Cue, Content:Content, Addressee?:Addressee
    Attribution-no-source\tCue?:Cue, Content:Content, Addressee?:Addressee

    [relations]
    Within\tArg1:<EVENT>, Arg2:<EVENT>
    Equiv\tArg1:Mention, Arg2:Mention, <REL-TYPE>:symmetric-transitive

    [attributes]
    Kind\tArg:<EVENT>, Value:direct|mixed|indirect
    Class\tArg:<EVENT>, Value:speech|writing|thought
    Polarity\tArg:<EVENT>, Value:asserted|negated|declined|question|hypothetical

    """
}
