import Lexicon

/// All that articles say of those who have one full name, or one body's name, by walk of life.
///
/// Several people may have the name. What articles say is kept apart by field, so that they can still be
/// told apart when all articles are read.
struct NameProfiles: Sendable {
  /// By the field that the article gives the speaker; nil where it gives none, or several.
  private(set) var byField: [RoleField?: PersonProfile] = [:]
  /// Fields that one article gives to one speaker.
  private(set) var bridges: Set<Set<RoleField>> = []

  mutating func add(_ profile: PersonProfile) {
    let fields = profile.evidence.fields
    if fields.count > 1 { bridges.insert(fields) }
    byField[fields.count == 1 ? fields.first : nil, default: PersonProfile()].formUnion(profile)
  }

  /// All of it, as one.
  var whole: PersonProfile {
    var whole = PersonProfile()
    for profile in byField.values { whole.formUnion(profile) }
    return whole
  }
}
