/// The host that a request is meant for, as its `Host` header or an origin names it.
enum HostName {
  /// Whether a host, with or without a port, is this machine by one of the names of loopback.
  ///
  /// A page of another site can make a browser send it our way by pointing its own name here (DNS
  /// rebinding). The request then carries that name, and no name of loopback.
  static func isLoopback(_ authority: String?) -> Bool {
    guard let authority, let host = host(of: authority) else { return false }
    return ["localhost", "127.0.0.1", "[::1]"].contains(host)
  }

  /// Whether an address that the server is told to listen on is reached from this machine only.
  static func isLoopbackAddress(_ address: String) -> Bool {
    ["localhost", "127.0.0.1", "::1"].contains(address)
  }

  private static func host(of authority: String) -> String? {
    let lower = authority.lowercased()
    let end: String.Index
    if lower.hasPrefix("[") {
      guard let bracket = lower.firstIndex(of: "]") else { return nil }
      end = lower.index(after: bracket)
    } else {
      end = lower.firstIndex(of: ":") ?? lower.endIndex
    }
    let rest = lower[end...]
    guard rest.isEmpty || rest.hasPrefix(":") && UInt16(rest.dropFirst()) != nil else { return nil }
    return String(lower[..<end])
  }
}
