import HTTPTypes

/// Tells a form of our own pages from one that another site makes a browser send.
enum SameOrigin {
  /// What browsers say of where a request comes from (W3C, Fetch Metadata Request Headers).
  private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

  /// Refuses a request that a page of another origin has caused.
  ///
  /// Every browser in use sends `Origin` with a form; a program may send neither header, and has no
  /// user's cookies to be misused either.
  static func check(_ request: HTTPRequest) throws(RequestFault) {
    let fault = RequestFault(.forbidden, "The request comes from a page of another site.")
    if let name = fetchSite, let site = request.headerFields[name], site != "same-origin",
      site != "none"
    {
      throw fault
    }
    if let origin = request.headerFields[.origin] {
      guard let authority = request.authority, let host = Self.authority(of: origin),
        host == authority.lowercased()
      else { throw fault }
    }
  }

  private static func authority(of origin: String) -> String? {
    let lower = origin.lowercased()
    for scheme in ["http://", "https://"] where lower.hasPrefix(scheme) {
      return String(lower.dropFirst(scheme.count))
    }
    return nil
  }
}
