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

  let base: ArraySlice<UInt8>
  /// The past where it is irregular.
  let past: [ArraySlice<UInt8>]
  /// The past participle where it differs from the past.
  let participle: [ArraySlice<UInt8>]
  let doubling: Doubling

  /// Every form with what it may be.
  var forms: [(form: ArraySlice<UInt8>, forms: VerbForms)] {
    let pasts = past.isEmpty ? regularPasts : past
    var all: [(form: ArraySlice<UInt8>, forms: VerbForms)] = [
      (base, .base), (thirdPerson, .present3),
    ]
    for form in gerunds { all.append((form, .gerund)) }
    for form in pasts { all.append((form, .past)) }
    for form in participle.isEmpty ? pasts : participle { all.append((form, .participle)) }
    return all
  }

  /// Verbs in "o" take "es": "goes", "echoes", but "coos".
  private var thirdPerson: ArraySlice<UInt8> {
    let takesE = EnglishSpelling.ends(base, "o") && !EnglishSpelling.ends(base, "oo")
    return takesE ? base + "es".utf8 : EnglishSpelling.withS(base)
  }

  private var regularPasts: [ArraySlice<UInt8>] {
    if EnglishSpelling.endsInConsonantAndY(base) { return [base.dropLast() + "ied".utf8] }
    if EnglishSpelling.ends(base, "e") { return [base + "d".utf8] }
    return doubled.map { $0 + "ed".utf8 }
  }

  private var gerunds: [ArraySlice<UInt8>] {
    if EnglishSpelling.ends(base, "ie") { return [base.dropLast(2) + "ying".utf8] }
    let keepsE = ["ee", "oe", "ye"].contains { EnglishSpelling.ends(base, $0) }
    if EnglishSpelling.ends(base, "e"), !keepsE { return [base.dropLast() + "ing".utf8] }
    return doubled.map { $0 + "ing".utf8 }
  }

  private var doubled: [ArraySlice<UInt8>] {
    let double = base + base.suffix(1)
    return switch doubling {
    case .never: [base]
    case .always: [double]
    case .either: [double, base]
    }
  }
}
