import Lexicon

/// What speaks for or against two being the same person, besides their names.
///
/// Made of any number of descriptions; adding them in another order gives the same.
struct PersonEvidence: Sendable {
  /// How often each role is given, by its lemma, with its wider words; those that many people hold at
  /// a time are left out: "spokesman", "mother".
  private var uses: [String: (count: Int, wider: [String])] = [:]
  /// Words of bodies, countries and the like.
  private(set) var details: Set<String> = []
  /// Others with full names who speak in the same articles.
  private(set) var company = Company()
  /// Whether `company` is a part of it only.
  private(set) var isCompanySampled = false
  private(set) var fields: Set<RoleField> = []
  private(set) var genders: Set<Gender> = []

  mutating func add(_ description: RoleDescription, lexicon: LexiconSet) {
    details.formUnion(description.details)
    for role in description.roles {
      if role.gender != .unknown { genders.insert(role.gender) }
      if let field = lexicon.field(of: role) { fields.insert(field) }
      guard role.kind == .office || role.kind == .occupation else { continue }
      uses[role.lemma, default: (0, role.hypernyms)].count += 1
    }
  }

  mutating func add(_ gender: Gender) {
    if gender != .unknown { genders.insert(gender) }
  }

  mutating func add(_ company: Company) {
    self.company.formUnion(company)
    isCompanySampled = isCompanySampled || self.company.isSample
  }

  /// Leaves out those in whose company hardly anybody is not.
  mutating func leaveOut(_ common: Company) { company = company.subtracting(common) }

  mutating func formUnion(_ other: PersonEvidence) {
    uses.merge(other.uses) { ($0.count + $1.count, $0.wider) }
    details.formUnion(other.details)
    add(other.company)
    isCompanySampled = isCompanySampled || other.isCompanySampled
    fields.formUnion(other.fields)
    genders.formUnion(other.genders)
  }

  /// A role that is given so seldom, beside the most frequent one, is a mistake or long past.
  private static let rareShare = 0.1

  /// The roles that the person is known by.
  private var roles: Set<String> {
    let most = uses.values.map(\.count).max() ?? 0
    return Set(uses.filter { Double($0.value.count) >= Self.rareShare * Double(most) }.keys)
  }

  /// What is given less often is nobody's chief role: such a one may be a mistake.
  private static let fewestOfChiefRole = 3

  /// The role that is given most often; several if as often.
  private var chiefRoles: Set<String> {
    let most = uses.values.map(\.count).max() ?? 0
    guard most >= Self.fewestOfChiefRole else { return [] }
    return Set(uses.filter { $0.value.count == most }.keys)
  }

  /// Whether both are known by the same role.
  private func sharesExactRole(with other: PersonEvidence) -> Bool {
    !roles.isDisjoint(with: other.roles)
  }

  /// Whether both are known by a role, or one by a wider word for the other's.
  private func sharesRole(with other: PersonEvidence) -> Bool {
    let (mine, others) = (roles, other.roles)
    return !mine.isDisjoint(with: others)
      || mine.contains { uses[$0]?.wider.contains(where: others.contains) ?? false }
      || others.contains { other.uses[$0]?.wider.contains(where: mine.contains) ?? false }
  }

  /// Whether both belong to bodies or countries, and to none together.
  private func isOfOtherBodies(than other: PersonEvidence) -> Bool {
    !details.isEmpty && !other.details.isEmpty && !sharesDetail(with: other)
  }

  /// Whether both speak in the company of somebody, and hold roles that go together.
  private func sharesRoleAndCompany(with other: PersonEvidence) -> Bool {
    sharesCompany(with: other)
      && (isOfOtherBodies(than: other)
        ? sharesExactRole(with: other) : sharesRole(with: other))
  }

  /// Whether both are said to belong to a body or country.
  func sharesDetail(with other: PersonEvidence) -> Bool { !details.isDisjoint(with: other.details) }

  func sharesCompany(with other: PersonEvidence) -> Bool { company.meets(other.company) }

  /// Whether one is a man and the other a woman.
  func isOtherGender(than other: PersonEvidence) -> Bool {
    genders.count == 1 && other.genders.count == 1 && genders != other.genders
  }

  /// Enough for names that are nearly the same: a role or a body in common, unless the bodies tell
  /// two holders of the role apart.
  func agrees(with other: PersonEvidence) -> Bool {
    if isOtherGender(than: other) { return false }
    return sharesDetail(with: other) || sharesRoleAndCompany(with: other)
      || sharesRole(with: other) && !isOfOtherBodies(than: other)
  }

  /// Enough for names that only sound the same: a body in common, or a role and others.
  func agreesWell(with other: PersonEvidence) -> Bool {
    !isOtherGender(than: other)
      && (sharesDetail(with: other) || sharesRoleAndCompany(with: other))
  }

  /// How a surname alone speaks of somebody.
  struct Fit {
    /// Whether a role, and a body or others, agree; else the person may be meant all the same.
    let isSure: Bool
    /// How often the person is given the role.
    let uses: Int
  }

  /// Whether a surname alone may mean this person; nil if not.
  ///
  /// Where only a role agrees, it may if it is the chief role, or if not all of the company is known.
  func fit(of surname: PersonEvidence) -> Fit? {
    guard !isOtherGender(than: surname), sharesRole(with: surname) else { return nil }
    let shared = uses.filter { role, use in
      surname.uses[role] != nil || use.wider.contains { surname.uses[$0] != nil }
        || surname.uses.values.contains { $0.wider.contains(role) }
    }
    let isSure = sharesDetail(with: surname) || sharesRoleAndCompany(with: surname)
    guard isSure || isCompanySampled || !chiefRoles.isDisjoint(with: shared.keys) else {
      return nil
    }
    return Fit(isSure: isSure, uses: shared.values.map(\.count).max() ?? 0)
  }
}
