/// The forms of a verb, worked out from its base by the rules of English spelling.
struct VerbInflection {
  /// Whether the last consonant is doubled before "-ed" and "-ing".
  enum Doubling: String, CaseIterable {
    /// "report", "reported"
    case never = "-"
    /// "admit", "admitted"
    case always = "yes"
    /// "signal", "signalled" or "signaled"
    case either = "both"
  }

  let base: String
  /// The past where it is irregular.
  let past: [String]
  /// The past participle where it differs from the past.
  let participle: [String]
  let doubling: Doubling

  /// Every form with what it may be.
  var forms: [(String, VerbForms)] {
    let pasts = past.isEmpty ? stems.map { $0 + ($0.hasSuffix("e") ? "d" : "ed") } : past
    return [(base, .base), (thirdPerson, .present3)] + gerunds.map { ($0, .gerund) }
      + pasts.map { ($0, .past) }
      + (participle.isEmpty ? pasts : participle).map { ($0, .participle) }
  }

  private var thirdPerson: String {
    let spelling = EnglishSpelling(base)
    if spelling.endsInConsonantAndY { return String(base.dropLast()) + "ies" }
    return base + (spelling.isHissing || base.hasSuffix("o") ? "es" : "s")
  }

  /// What "-ed" is added to.
  private var stems: [String] {
    EnglishSpelling(base).endsInConsonantAndY ? [String(base.dropLast()) + "i"] : doubled
  }

  private var gerunds: [String] {
    if base.hasSuffix("ie") { return [String(base.dropLast(2)) + "ying"] }
    let keepsE = ["ee", "oe", "ye"].contains { base.hasSuffix($0) }
    if base.hasSuffix("e"), !keepsE { return [String(base.dropLast()) + "ing"] }
    return doubled.map { $0 + "ing" }
  }

  private var doubled: [String] {
    guard let last = base.last, doubling != .never else { return [base] }
    let double = base + String(last)
    return doubling == .always ? [double] : [double, base]
  }
}
