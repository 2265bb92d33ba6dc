/// What an offset into a text counts.
public enum OffsetUnit: String, CaseIterable, Hashable, Sendable {
  /// Unicode code points, as Python counts.
  case scalars
  /// Bytes of UTF-8.
  case utf8
  /// Code units of UTF-16, as browsers count.
  case utf16
}
