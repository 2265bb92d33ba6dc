import DixitKit
import Foundation
import FoundationXML
import TestSupport
import Testing
import Text

/// Laws of every format on documents that nobody would write.
@Suite struct FormatPropertyTests {
  private static let seeds = UInt64(0)..<150
  /// A tag; by code points, for a character may join the `>` before it.
  private static var tag: Regex<(Substring, Substring, Substring, Substring)> {
    /<(\/?)([a-z0-9]+)([^>]*)>/.matchingSemantics(.unicodeScalar)
  }
  private static let tables: [(TableFormat, Unicode.Scalar, String)] = [
    (.csv, ",", "\r\n"), (.tsv, "\t", "\n"),
  ]

  private func json(_ line: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
  }

  @Test(arguments: seeds)
  func `a Citron line is one JSON object whose spans are slices of its text`(seed: UInt64) throws {
    let made = RandomDocument(seed: seed)
    let text = CitronFormat().text(of: [made.document])
    #expect(text.utf8.filter { $0 == 0x0A }.count == 1)
    let line = try json(text)
    #expect(line["text"]?.scalars == made.scalars)
    let spans = line.spans
    let said = made.document.record.attributions.map { $0.content.count + $0.cue.count }
    #expect(spans.count >= said.reduce(0, +))
    for span in spans {
      #expect(made.slice(span.start, span.end) == span.words)
    }
  }

  @Test(arguments: seeds)
  func `a Web Annotation's two selectors select the same`(seed: UInt64) throws {
    let made = RandomDocument(seed: seed)
    let line = try json(WebAnnotationFormat().text(of: [made.document]))
    let items = try #require(line["first"]?["items"]?.elements)
    #expect(line["total"]?.number == items.count)
    #expect(Set(items.compactMap { $0["id"]?.scalars }).count == items.count)
    for target in items.flatMap({ $0["target"]?.elements ?? [] }) {
      let selectors = try #require(target["selector"]?.elements)
      let start = try #require(selectors[0]["start"]?.number)
      let end = try #require(selectors[0]["end"]?.number)
      #expect(selectors[1]["exact"]?.scalars == made.slice(start, end))
      #expect(selectors[1]["prefix"]?.scalars == made.slice(max(0, start - 32), start))
      let after = min(made.scalars.count, end + 32)
      #expect(selectors[1]["suffix"]?.scalars == made.slice(end, after))
    }
  }

  @Test(arguments: seeds)
  func `schema.org names each of its things once and points at those only`(seed: UInt64) throws {
    let line = try json(QuotationSchemaFormat().text(of: [RandomDocument(seed: seed).document]))
    let graph = try #require(line["@graph"]?.elements)
    let names = Set(graph.compactMap { $0["@id"]?.scalars })
    #expect(names.count == graph.count)
    for thing in graph {
      let links = ["spokenByCharacter", "creator"].compactMap { thing[$0] }
      let parts = (thing["isPartOf"]?.elements ?? []) + (thing["hasPart"]?.elements ?? [])
      for link in links + parts { #expect(names.contains(try #require(link["@id"]?.scalars))) }
    }
  }

  @Test(arguments: seeds)
  func `every line of brat is whole, and its words are the text's`(seed: UInt64) throws {
    let made = RandomDocument(seed: seed)
    let rendered = BratFormat().render(made.document)
    #expect(rendered.bytes == made.document.source.bytes)
    let text = String(decoding: rendered.annotations, as: UTF8.self)
    var ids: Set<Substring> = []
    for line in text.split(separator: "\n") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(columns.count >= 2)
      if columns[0] != "*" { #expect(ids.insert(columns[0]).inserted) }
      guard columns[0].hasPrefix("T") else { continue }
      let places = columns[1].split(separator: " ", maxSplits: 1)[1].split(separator: ";")
      let words = try places.map { place in
        let edges = try place.split(separator: " ").map { try #require(Int($0)) }
        return made.slice(edges[0], edges[1]).map { isOdd($0) ? " " : $0 }
      }
      #expect(Array(words.joined(separator: [" "])) == Array(columns[2].unicodeScalars))
    }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !isOdd($0) })
  }

  private func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }

  @Test(arguments: seeds, [OffsetUnit.scalars, .utf8, .utf16])
  func `a table reads back, and its places are those of its words`(
    seed: UInt64,
    unit: OffsetUnit
  ) throws {
    let made = RandomDocument(seed: seed, unit: unit)
    let record = made.document.record
    for (format, separator, end) in Self.tables {
      let rows = rows(format.text(of: [made.document]), separator, end)
      #expect(rows.count == record.attributions.count + 1)
      let places = Dictionary(uniqueKeysWithValues: zip(rows[0], 0...))
      for (row, attribution) in zip(rows.dropFirst(), record.attributions) {
        #expect(row.count == rows[0].count)
        let content = row[try #require(places["content_spans"])].split(separator: " ")
        #expect(content.map(String.init) == attribution.content.map { "\($0.start)-\($0.end)" })
        let words = attribution.content.map(\.text).joined(separator: " … ")
        #expect(Array(row[try #require(places["content"])].utf8) == Array(words.utf8))
      }
    }
  }

  /// The cells of a quoted table.
  private func rows(_ text: String, _ separator: Unicode.Scalar, _ end: String) -> [[String]] {
    var (rows, row, cell): ([[String]], [String], String.UnicodeScalarView) = ([], [], .init())
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "\"" {
        if isQuoted, place + 1 < scalars.count, scalars[place + 1] == "\"" {
          cell.append(scalar)
          place += 1
        } else {
          isQuoted.toggle()
        }
      } else if !isQuoted, scalar == separator {
        row.append(String(cell))
        cell = .init()
      } else if !isQuoted, scalars[place...].starts(with: end.unicodeScalars) {
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
        place += end.unicodeScalars.count - 1
      } else {
        cell.append(scalar)
      }
      place += 1
    }
    return rows
  }

  @Test(arguments: seeds)
  func `columns have a line a token, and as many cells in each`(seed: UInt64) throws {
    let made = RandomDocument(seed: seed)
    let lines = ColumnsFormat().text(of: [made.document]).split(separator: "\n").dropFirst(2)
    let tokens = made.document.sentences.flatMap { $0 }
    #expect(lines.count == tokens.count)
    let cells = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(Set(cells.map(\.count)).count <= 1)
    for (cells, token) in zip(cells, tokens) {
      let range = try #require(cells[2].split(separator: "=").last).split(separator: ":")
      let (start, end) = (try #require(Int(range[0])), try #require(Int(range[1])))
      let words = String(String.UnicodeScalarView(made.slice(start, end)))
      #expect(Array(words.utf8) == Array(made.document.source[token].utf8))
    }
    // Every content begins at a token that it touches, unless it lies in white space.
    let begun = cells.flatMap { $0.dropFirst(3) }.flatMap { $0.split(separator: "|") }
      .filter { $0.hasPrefix("B-content:") }.count
    #expect(begun <= made.document.record.attributions.reduce(0) { $0 + $1.content.count })
  }

  @Test(arguments: seeds)
  func `TEI is well-formed, and its bodies hold the texts`(seed: UInt64) throws {
    let made = [RandomDocument(seed: seed), RandomDocument(seed: seed + 1)]
    let reader = TEIReader()
    let parser = XMLParser(data: Data(TEIFormat().text(of: made.map(\.document)).utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.texts.count == 2)
    for (text, made) in zip(reader.texts, made) {
      let expected = made.scalars.map(shownInXML)
      #expect(Array(text.unicodeScalars) == expected)
    }
    for (texts, made) in zip(reader.said, made) {
      for attribution in made.document.record.attributions {
        let parts = texts[attribution.id] ?? []
        let words = attribution.content.flatMap { Array($0.text.unicodeScalars).map(shownInXML) }
        let blank: (Unicode.Scalar) -> Bool = { [" ", "\t", "\n", "\r"].contains($0) }
        let found = parts.joined().unicodeScalars.filter { !blank($0) }
        #expect(found.sorted() == words.filter { !blank($0) }.sorted())
      }
    }
    #expect(Set(reader.ids).count == reader.ids.count)
    #expect(reader.references.isSubset(of: reader.ids))
  }

  private func shownInXML(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let isOdd =
      scalar.value < 0x20 && ![0x9, 0xA, 0xD].contains(scalar.value)
      || (0x7F...0x9F).contains(scalar.value) && scalar.value != 0x85
      || (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
    return isOdd ? "\u{FFFD}" : scalar
  }

  @Test(arguments: seeds)
  func `a page closes what it opens, names each place once and points at those only`(
    seed: UInt64
  ) throws {
    let made = [RandomDocument(seed: seed), RandomDocument(seed: seed)]
    let page = HTMLFormat().text(of: made.map(\.document))
    var open: [Substring] = []
    for match in page.matches(of: Self.tag) {
      if ["meta"].contains(match.2) { continue }
      if match.1.isEmpty { open.append(match.2) } else { #expect(open.popLast() == match.2) }
    }
    #expect(open.isEmpty)
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    let links = page.matches(of: /\shref="#([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(Set(links).isSubset(of: ids))
    for outside in ["http:", "https:", "url(", "<script", "@import", "src="] {
      #expect(!page.contains(outside))
    }
    #expect(page.unicodeScalars.allSatisfy { shownInXML($0) == $0 })
  }
}

/// Takes the texts, the words said and the ids out of a TEI corpus.
private final class TEIReader: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var said: [[String: [String]]] = []
  private(set) var ids: [String] = []
  private(set) var references: Set<String> = []
  private var isInBody = false
  private var open: [String?] = []

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    if let id = attributes["xml:id"] { ids.append(id) }
    for name in ["who", "toWhom", "corresp", "next", "prev", "target"] {
      for reference in attributes[name]?.split(separator: " ") ?? [] {
        references.insert(String(reference.dropFirst()))
      }
    }
    if element == "body" {
      isInBody = true
      texts.append("")
      said.append([:])
    } else if isInBody {
      let id = element == "said" ? attributes["xml:id"] : nil
      let name = id?.split(separator: "-").last?.split(separator: ".").first.map(String.init)
      if let name { said[said.count - 1][name, default: []].append("") }
      open.append(name)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard isInBody else { return }
    texts[texts.count - 1].unicodeScalars.append(contentsOf: string.unicodeScalars)
    for case let name? in open {
      let last = (said[said.count - 1][name]?.count ?? 1) - 1
      said[said.count - 1][name]?[last].unicodeScalars.append(contentsOf: string.unicodeScalars)
    }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement element: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    if element == "body" { isInBody = false } else if isInBody { open.removeLast() }
  }
}

/// Any JSON. (JSONSerialization drops a byte order mark at a string's start.)
private enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  var number: Int? { if case .number(let number) = self { Int(number) } else { nil } }

  var scalars: [Unicode.Scalar]? {
    if case .string(let string) = self { Array(string.unicodeScalars) } else { nil }
  }

  /// Every object with `start`, `end` and `text`, however deep.
  var spans: [(start: Int, end: Int, words: [Unicode.Scalar])] {
    if let start = self["start"]?.number, let end = self["end"]?.number,
      let words = self["text"]?.scalars
    {
      return [(start, end, words)]
    }
    switch self {
    case .object(let members): return members.values.flatMap(\.spans)
    case .array(let elements): return elements.flatMap(\.spans)
    case .string, .number, .null: return []
    }
  }
}
