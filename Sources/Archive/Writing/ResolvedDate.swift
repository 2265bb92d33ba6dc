import People

/// The ISO 8601 day, week, month or year that the words of a time mean.
enum ResolvedDate {
  /// Whether a string is one, and no more: `2026-02-09`, `2026-W06`, `2026-02`, `2026`.
  static func isOne(_ string: String) -> Bool { ISODay.isDate(string) || isWeek(string) }

  private static func isWeek(_ string: String) -> Bool {
    let parts = string.split(separator: "-W", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      (parts[0] + parts[1]).utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      )
    else { return false }
    return Int(parts[1]).map(weeks.contains) ?? false
  }

  /// The weeks of the longest years.
  private static let weeks = 1...53
}
