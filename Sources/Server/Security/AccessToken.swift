import HTTPTypes

/// The token that a client must show where the server can be reached from other machines.
struct AccessToken: Sendable {
  /// The cookie that a browser shows it by.
  static let cookie = "dixit_token"

  let secret: Secret

  /// Whether a request shows it: as a bearer token, or by the cookie of a browser that has signed in.
  func isShown(by request: HTTPRequest) -> Bool {
    if let header = request.headerFields[.authorization] {
      let parts = header.split(separator: " ", maxSplits: 1)
      return parts.count == 2 && parts[0].lowercased() == "bearer"
        && secret.matches(String(parts[1]))
    }
    for field in request.headerFields[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, Self.trimmed(parts[0]) == Self.cookie else { continue }
        if secret.matches(Self.trimmed(parts[1])) { return true }
      }
    }
    return false
  }

  /// What makes a browser show it from now on: to this site only, and to no script.
  var setCookie: String { "\(Self.cookie)=\(secret.text); Path=/; HttpOnly; SameSite=Strict" }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " })
  }
}
