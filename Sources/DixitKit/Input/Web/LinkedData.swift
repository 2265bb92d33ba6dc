import FoundationEssentials

/// What a page says of its article in JSON-LD, as schema.org has it.
struct LinkedData {
  private(set) var headline: String?
  private(set) var datePublished: String?
  private(set) var articleBody: String?

  /// The first article among the `<script type="application/ld+json">` of a page.
  init(_ page: HTMLPage) {
    for (place, node) in page.nodes.enumerated()
    where node.name == "script" && node.attributes[.type]?.hasPrefix("application/ld+json") == true
    {
      do {
        let bytes = Data(page.text(of: place).utf8)
        take(try JSONDecoder().decode(JSONTree.self, from: bytes))
      } catch {
        // Pages hold broken JSON-LD; then nothing is known from it.
      }
    }
  }

  private mutating func take(_ tree: JSONTree) {
    switch tree {
    case .string, .other: return
    case .array(let elements): for element in elements { take(element) }
    case .object(let members):
      let isArticle = members["@type"]?.strings.contains { $0.hasSuffix("Article") } ?? false
      if isArticle || members["articleBody"] != nil {
        headline = headline ?? members["headline"]?.strings.first
        datePublished = datePublished ?? members["datePublished"]?.strings.first
        articleBody = articleBody ?? members["articleBody"]?.strings.first
      }
      if let graph = members["@graph"] { take(graph) }
      if let main = members["mainEntity"] { take(main) }
    }
  }
}

/// Any JSON, as far as JSON-LD is read here.
private enum JSONTree: Decodable {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  case other

  /// The string, or the strings of an array.
  var strings: [String] {
    switch self {
    case .string(let string): [string]
    case .array(let elements): elements.flatMap(\.strings)
    case .object, .other: []
    }
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    do {
      self = .string(try value.decode(String.self))
      return
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {}
    do {
      self = .object(try value.decode([String: JSONTree].self))
      return
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {}
    do {
      self = .array(try value.decode([JSONTree].self))
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      self = .other
    }
  }
}
