/// The headers of a TEI corpus and of the texts in it.
enum TEIHeader {
  /// The corpus's start, with the values of kind, class and polarity.
  static let corpus = """
    <?xml version="1.0" encoding="UTF-8"?>
    <teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
    <teiHeader>
    <fileDesc>
    <titleStmt><title>Who said what</title></titleStmt>
    <publicationStmt><p>Written by dixit.</p></publicationStmt>
    <sourceDesc><p>The documents named in the header of each text.</p></sourceDesc>
    </fileDesc>
    <encodingDesc><classDecl>
    <taxonomy xml:id="kind">
    \(category("direct", "All of the words stand in quotation marks."))
    \(category("mixed", "Part of the words stands in quotation marks."))
    \(category("indirect", "None of the words stand in quotation marks."))
    </taxonomy>
    <taxonomy xml:id="class">
    \(category("speech", "The words are said."))
    \(category("writing", "The words are written."))
    \(category("thought", "The words are thought: belief, wish, intention, knowledge."))
    </taxonomy>
    <taxonomy xml:id="polarity">
    \(category("asserted", "The source is said to have said it."))
    \(category("negated", "The source is said not to have said it."))
    \(category("declined", "The source declined to say it."))
    \(category("question", "It is asked whether the source said it."))
    \(category("hypothetical", "The source would say it, or if it did."))
    </taxonomy>
    </classDecl></encodingDesc>
    </teiHeader>

    """

  /// The header of a text: what the input says of it, and those who speak in it.
  static func document(_ record: AttributionRecord) -> String {
    let title = (record.title ?? record.id).escaped()
    let date = record.date.map { "<date>\($0.escaped())</date>" } ?? ""
    let people = record.speakers.map(speaker).joined(separator: "\n")
    return """
      <teiHeader>
      <fileDesc>
      <titleStmt><title>\(title)</title></titleStmt>
      <publicationStmt><p>See the source.</p></publicationStmt>
      <sourceDesc><bibl><idno>\(record.id.escaped())</idno><title>\(title)</title>\(date)</bibl></sourceDesc>
      </fileDesc>\(
        people.isEmpty
          ? ""
          : "\n<profileDesc><particDesc><listPerson>\n\(people)\n</listPerson></particDesc></profileDesc>"
      )
      </teiHeader>

      """
  }

  private static func category(_ id: String, _ description: String) -> String {
    "<category xml:id=\"\(id)\"><catDesc>\(description)</catDesc></category>"
  }

  private static func speaker(_ speaker: SpeakerEntry) -> String {
    let (element, name) =
      switch speaker.type {
      case .person, .unnamed: ("person", "persName")
      case .group: ("personGrp", "persName")
      case .organisation: ("org", "orgName")
      }
    let type = speaker.type == .unnamed ? " type=\"description\"" : ""
    let aliases = speaker.aliases.map { "<\(name) type=\"alias\">\($0.escaped())</\(name)>" }
    let roles = speaker.roles.map { "<note type=\"role\">\($0.escaped())</note>" }
    return "<\(element) xml:id=\"\(RenderedDocument.numberMark)-\(speaker.id)\">"
      + "<\(name)\(type)>\(speaker.name.escaped())</\(name)>"
      + aliases.joined() + roles.joined() + "</\(element)>"
  }
}
