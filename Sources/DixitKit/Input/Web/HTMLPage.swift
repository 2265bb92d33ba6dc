import CHTML

/// A page as a flat list of nodes in the order in which they begin.
struct HTMLPage {
  /// An element or a text.
  struct Node {
    /// The element's name in lower case; nil for a text.
    let name: String?
    /// The text; empty for an element.
    let text: String
    /// The element around it, or -1.
    let parent: Int
    /// Those of its attributes that are looked at.
    let attributes: [Attribute: String]
    /// One behind its last descendant.
    var end: Int
  }

  /// An attribute that is looked at.
  enum Attribute: String, CaseIterable {
    case `class`, id, itemprop, property, name, content, datetime, type, hidden, style, role, href
    case ariaHidden = "aria-hidden"
  }

  /// The nodes.
  private(set) var nodes: [Node] = []

  /// The page that some HTML is, however broken; nil if it holds no element.
  init?(_ html: String) {
    var html = html
    let page = html.withUTF8 { buffer in
      unsafe chtml_parse(buffer.baseAddress, buffer.count)
    }
    guard let page = unsafe page else { return nil }
    defer { unsafe chtml_close(page) }
    var open: [Int] = []
    while true {
      var string: UnsafePointer<CChar>?
      let kind = unsafe chtml_next(page, &string)
      guard kind != CHTML_END, let value = unsafe string.map({ unsafe String(cString: $0) })
      else { break }
      let parent = open.last ?? -1
      switch kind {
      case CHTML_OPEN:
        var attributes: [Attribute: String] = [:]
        for attribute in Attribute.allCases {
          guard let found = unsafe chtml_attribute(page, attribute.rawValue) else { continue }
          attributes[attribute] = unsafe String(cString: found)
        }
        open.append(nodes.count)
        nodes.append(Node(name: value, text: "", parent: parent, attributes: attributes, end: 0))
      case CHTML_CLOSE:
        if let closed = open.popLast() { nodes[closed].end = nodes.count }
      default:
        let end = nodes.count + 1
        nodes.append(Node(name: nil, text: value, parent: parent, attributes: [:], end: end))
      }
    }
    while let closed = open.popLast() { nodes[closed].end = nodes.count }
    if nodes.isEmpty { return nil }
  }

  /// A node with all its descendants.
  func range(of node: Int) -> Range<Int> { node..<nodes[node].end }

  /// All text in a node, as it stands there.
  func text(of node: Int) -> String {
    nodes[node..<nodes[node].end].map(\.text).joined()
  }
}
