import HTTPTypes

/// A request as a route sees it: all of it has arrived and is within the limits.
struct Call: Sendable {
  /// Method, address and headers.
  let head: HTTPRequest
  /// What stands in the address where the route has a name in braces.
  let parameters: [String: String]
  /// The fields of the address.
  let query: Fields
  /// The body; empty for methods without one.
  let body: [UInt8]

  /// A number in the address; `what` says what it numbers.
  func number(_ name: String, of what: String) throws(RequestFault) -> Int64 {
    guard let text = parameters[name], let number = Int64(text), number > 0,
      text.utf8.first != UInt8(ascii: "+")
    else { throw .missing(what) }
    return number
  }

  /// The fields of a form.
  func form() throws(RequestFault) -> Fields {
    guard mediaType == "application/x-www-form-urlencoded" else {
      throw RequestFault(.unsupportedMediaType, "The body must be a form.")
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw .bad("The form is not UTF-8.")
    }
    return try Fields(text)
  }

  /// The type of the body, without its parameters.
  var mediaType: String? {
    guard let type = head.headerFields[.contentType] else { return nil }
    let name = type.prefix { $0 != ";" && $0 != " " }
    return name.lowercased()
  }
}
