/// An attribute of an element: one of a closed list of names, with any text or with an address.
///
/// There is no attribute for scripts or style, and what fetches or leads elsewhere takes a `Link`.
struct Attribute {
  /// Names whose values are plain text to the browser.
  enum Name: String {
    case accessKey = "accesskey"
    case ariaCurrent = "aria-current"
    case ariaDescribedBy = "aria-describedby"
    case ariaLabel = "aria-label"
    case autocomplete, charset, `class`, cols, content, datetime, `for`, id, lang, max
    case maxLength = "maxlength"
    case method, min, name, placeholder, rel, role, rows, scope, step
    case tabIndex = "tabindex"
    case title, type, value
    case data = "data-statement"
  }

  /// Attributes that are there or not.
  enum Flag: String {
    case autofocus, checked, `defer`, open, required, selected
  }

  let name: String
  let value: String
  /// Whether it is written at all.
  let isSet: Bool

  private init(name: String, value: String, isSet: Bool = true) {
    self.name = name
    self.value = value
    self.isSet = isSet
  }

  /// An attribute with a text.
  static func of(_ name: Name, _ value: String) -> Attribute {
    Attribute(name: name.rawValue, value: value)
  }

  /// An attribute with a text, or none at all.
  static func of(_ name: Name, orNone value: String?) -> Attribute {
    Attribute(name: name.rawValue, value: value ?? "", isSet: value != nil)
  }

  /// A class or several.
  static func style(_ names: String) -> Attribute { .of(.class, names) }

  /// A flag, if it is to be set.
  static func flag(_ flag: Flag, if isSet: Bool = true) -> Attribute {
    Attribute(name: flag.rawValue, value: "", isSet: isSet)
  }

  /// Where a link leads.
  static func href(_ link: Link) -> Attribute { Attribute(name: "href", value: link.address) }

  /// Where a form goes.
  static func action(_ link: Link) -> Attribute { Attribute(name: "action", value: link.address) }

  /// Where a script is.
  static func source(_ link: Link) -> Attribute { Attribute(name: "src", value: link.address) }
}
