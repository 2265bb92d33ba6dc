/// What the members of a JSON document or the columns of a table are called.
public struct FieldNames: Hashable, Sendable {
  /// The member that holds the text.
  public var text = "text"
  /// The member that holds the id.
  public var id = "id"
  /// The member that holds the title.
  public var title = "title"
  /// The member that holds the date.
  public var date = "date"
  /// The member that holds the address.
  public var url = "url"
  /// The member that names the outlet.
  public var source = "source"

  /// The names of the interface: text, id, title, date, url, source.
  public init() {}

  /// Gives a member another name; false if there is no such member.
  public mutating func rename(_ member: String, to name: String) -> Bool {
    switch member {
    case "text": text = name
    case "id": id = name
    case "title": title = name
    case "date": date = name
    case "url": url = name
    case "source": source = name
    default: return false
    }
    return true
  }
}
