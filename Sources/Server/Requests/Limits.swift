import NIOCore

/// What a request may ask of the server.
///
/// All are set by hand, far above what a person's request needs.
enum Limits {
  /// Bytes of a path with its query; more is `414 URI Too Long`.
  ///
  /// A quotation of 4,000 letters in a script that takes three bytes a letter, percent-encoded, just fits.
  static let longestTarget = 40_000
  /// Bytes of all headers together; more ends the connection.
  static let longestHeaders = 48 * 1024
  /// Bytes of a form or a JSON document; more is `413 Content Too Large`.
  static let longestBody = 64 * 1024
  /// Code points of a field, unless it says otherwise.
  static let longestField = 1000
  /// Code points of a quotation to be checked, of words to be looked for, and of a note.
  static let longestText = 4000
  /// The time from a connection's or request's first sign to its whole head and body.
  static let receiving: TimeAmount = .seconds(10)
  /// The time a connection may do nothing between two requests.
  static let idle: TimeAmount = .seconds(15)
  /// The time from a request to the last byte of its answer, for clients that do not read.
  static let answering: TimeAmount = .seconds(60)
  /// Connections at a time; more wait to be accepted.
  ///
  /// The number stays below what the system allows a process to have open (`OpenFiles`).
  static let mostConnections = 8192
  /// Hits on a page, and the most of them that can be asked for.
  static let hits = 20
  static let mostHits = 100
  /// How far one can page.
  static let furthest = 10_000
}
