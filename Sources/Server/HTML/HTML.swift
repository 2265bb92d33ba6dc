/// Markup of a page; there is no other way to make any.
///
/// Tags and the names of attributes come from closed lists, addresses from `Link`, and all else is
/// text, which is escaped. So no text of an archive or of a request can become markup, a script or
/// an address of its own choosing.
struct HTML: Sendable {
  /// The page so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  init() {}

  /// A document that opens with its type.
  static func document(_ content: (inout HTML) -> Void) -> HTML {
    var html = HTML()
    html.bytes += Array("<!DOCTYPE html>\n".utf8)
    content(&html)
    html.bytes.append(UInt8(ascii: "\n"))
    return html
  }

  /// Text, escaped.
  mutating func text(_ text: String) {
    Self.escape(text, to: &bytes)
  }

  /// An element with what `content` writes in it.
  mutating func element(
    _ tag: Tag,
    _ attributes: Attribute...,
    content: (inout HTML) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// An element with text in it.
  mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String) {
    open(tag, attributes)
    self.text(text)
    close(tag)
  }

  /// An element that never has content, or that has none here.
  mutating func empty(_ tag: Tag, _ attributes: Attribute...) {
    open(tag, attributes)
    if !tag.isVoid { close(tag) }
  }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += Array(tag.rawValue.utf8)
    for attribute in attributes where attribute.isSet {
      bytes.append(UInt8(ascii: " "))
      bytes += Array(attribute.name.utf8)
      bytes += [UInt8(ascii: "="), UInt8(ascii: "\"")]
      Self.escape(attribute.value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    // Parsers drop a newline that stands first in these, so a text's own one would be lost.
    if tag == .pre || tag == .textarea { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func close(_ tag: Tag) {
    bytes += [UInt8(ascii: "<"), UInt8(ascii: "/")]
    bytes += Array(tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Escapes what could end a text or an attribute, and what HTML may not hold.
  private static func escape(_ text: String, to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      // A parser would make a line feed of it.
      case UInt8(ascii: "\r"): bytes += Array("&#13;".utf8)
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(byte)
      // Control characters: the sign for what can't be shown.
      case 0..<0x20, 0x7F: bytes += Array("\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
