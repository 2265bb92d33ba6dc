/// The unit in which a record counts its offsets.
public enum OffsetUnit: String, CaseIterable, Hashable, Sendable, Codable {
  /// Unicode code points: what Python slices by.
  case scalars
  /// Bytes.
  case utf8
  /// UTF-16 code units: what browsers slice by.
  case utf16
}
