import Lexicon

/// Tells apart those who have the same full name, where the evidence is strong.
///
/// A minister and a footballer of one name are two people only if each is met in several articles, no
/// article gives both roles to one speaker, no body, country or company is common to them, and both
/// are met at the same time: players do become ministers. What fits neither, or both, stays with
/// the name.
struct NamesakeSplitter {
  /// In fewer articles a role may be a mistake.
  static let fewestArticles = 2
  /// Nobody changes from one field to another, and is known in it, within so many months.
  static let mostMonthsApart = 24

  /// One person of the name.
  struct Namesake {
    /// The fields in which the person is known; none for the only one, and for what is left over.
    fileprivate(set) var fields: [RoleField]
    var profile: PersonProfile
  }

  /// The people of a name.
  func split(_ name: NameProfiles) -> [Namesake] {
    let strong = name.byField.keys.compactMap { $0 }.sorted().filter {
      name.byField[$0].map { $0.articles >= Self.fewestArticles } ?? false
    }
    var groups: [Namesake] = []
    for field in strong {
      guard let profile = name.byField[field] else { continue }
      // All groups of which it may be a part become one with it.
      var joined = Namesake(fields: [field], profile: profile)
      let apart = groups.filter { areApart($0.fields, field, in: name) }
      for group in groups where !areApart(group.fields, field, in: name) {
        joined.fields = group.fields + joined.fields
        joined.profile.formUnion(group.profile)
      }
      groups = apart + [joined]
    }
    guard groups.count > 1 else { return [Namesake(fields: [], profile: name.whole)] }
    return withRest(groups, of: name, strong: strong)
  }

  private func areApart(_ fields: [RoleField], _ other: RoleField, in name: NameProfiles) -> Bool {
    fields.allSatisfy { field in
      guard let left = name.byField[field], let right = name.byField[other],
        let months = left.days.gap(to: right.days)
      else { return false }
      return months <= Self.mostMonthsApart
        && !name.bridges.contains { $0.contains(field) && $0.contains(other) }
        && !left.evidence.sharesDetail(with: right.evidence)
        && !left.evidence.sharesCompany(with: right.evidence)
    }
  }

  /// The groups with what articles without a clear field say: with the one that it fits, else apart.
  private func withRest(
    _ groups: [Namesake],
    of name: NameProfiles,
    strong: [RoleField]
  ) -> [Namesake] {
    var result = groups
    var rest = PersonProfile()
    for field in [nil] + RoleField.allCases.map(Optional.some) {
      guard let profile = name.byField[field], field.map({ !strong.contains($0) }) ?? true else {
        continue
      }
      let fitting = groups.indices.filter {
        groups[$0].profile.evidence.sharesDetail(with: profile.evidence)
          || groups[$0].profile.evidence.sharesCompany(with: profile.evidence)
      }
      if fitting.count == 1 {
        result[fitting[0]].profile.formUnion(profile)
      } else {
        rest.formUnion(profile)
      }
    }
    return rest.articles > 0 ? result + [Namesake(fields: [], profile: rest)] : result
  }
}
