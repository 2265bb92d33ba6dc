import Text

/// TEI P5: a corpus, with a text and those who speak in it for each document.
///
/// The words said are `said`, with who says them, to whom, whether in quotation marks (`direct`), and the
/// confidence (`cert`); cue, source and addressee are `seg`, tied to them by `corresp`. Where marks cross or
/// run over paragraphs they stand in parts, tied by `next` and `prev`; so do the parts of broken words. What
/// lies within what is in `standOff`. The text of `body` is the document's text, character for character,
/// but for characters that XML may not hold.
///
/// - Source: TEI P5, tei-c.org/guidelines.
public struct TEIFormat: DocumentFormat {
  /// The format.
  public init() {}

  /// The corpus's header.
  public var opening: String { TEIHeader.corpus }

  /// The corpus's end.
  public func closing(_ contents: [String]) -> String { "</teiCorpus>\n" }

  /// The document.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    let mark = RenderedDocument.numberMark
    var text = "<TEI xml:id=\"\(mark)\">\n" + TEIHeader.document(document.record)
    text += "<text><body>\(TEIBody(document).text)</body></text>\n"
    let links = document.record.attributions.compactMap { attribution in
      attribution.within.map { within in
        "<link target=\"#\(mark)-\(attribution.id) #\(mark)-\(within)\"/>"
      }
    }
    if !links.isEmpty {
      let group = "<linkGrp type=\"within\">\(links.joined())</linkGrp>"
      text += "<standOff>\(group)</standOff>\n"
    }
    return RenderedDocument(id: document.record.id, numbered: text + "</TEI>\n")
  }
}

/// The body of a TEI text, with its marks.
struct TEIBody {
  /// The paragraphs.
  private(set) var text = ""

  init(_ document: RecordedDocument) {
    let marks = TEIMark.all(in: document)
    let markup = NestedMarkup(
      of: document.source.count,
      blocks: document.blocks.map(\.range),
      stretches: marks.map(\.range)
    )
    let chains = TEIChains(marks, partCounts: markup.partCounts)
    var names: [String] = []
    for event in markup.events {
      switch event {
      case .beginBlock: text += "<p>"
      case .endBlock: text += "</p>"
      case .text(let range): text += document.source[range].escaped()
      case .open(let stretch, let part):
        let mark = marks[stretch]
        text += "<\(mark.element) \(mark.attributes)\(chains.attributes(of: stretch, part))>"
        names.append(mark.element)
      case .close: text += "</\(names.removeLast())>"
      }
    }
    // A body without a block is no valid one.
    if text.isEmpty { text = "<p/>" }
  }
}
