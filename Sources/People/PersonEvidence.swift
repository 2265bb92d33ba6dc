import Lexicon

/// What speaks for or against two being the same person, besides their names.
///
/// Made of any number of descriptions; adding them in another order gives the same.
struct PersonEvidence: Sendable {
  /// The roles by their lemmas, those that many people hold at a time left out: "spokesman", "mother".
  private(set) var roles: Set<String> = []
  /// The wider words of these roles.
  private(set) var widerRoles: Set<String> = []
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
      roles.insert(role.lemma)
      widerRoles.formUnion(role.hypernyms)
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
    roles.formUnion(other.roles)
    widerRoles.formUnion(other.widerRoles)
    details.formUnion(other.details)
    add(other.company)
    isCompanySampled = isCompanySampled || other.isCompanySampled
    fields.formUnion(other.fields)
    genders.formUnion(other.genders)
  }

  /// Whether both are said to hold a role, or one a role that is the wider word of the other's.
  func sharesRole(with other: PersonEvidence) -> Bool {
    !roles.isDisjoint(with: other.roles) || !roles.isDisjoint(with: other.widerRoles)
      || !widerRoles.isDisjoint(with: other.roles)
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
    if sharesDetail(with: other) { return true }
    let areOfOtherBodies = !details.isEmpty && !other.details.isEmpty
    return sharesRole(with: other) && (!areOfOtherBodies || sharesCompany(with: other))
  }

  /// Enough for names that only sound the same: a body in common, or a role and others.
  func agreesWell(with other: PersonEvidence) -> Bool {
    if isOtherGender(than: other) { return false }
    return sharesDetail(with: other) || sharesRole(with: other) && sharesCompany(with: other)
  }

  /// Whether a surname alone means somebody: nil if not, false if it can't be told.
  ///
  /// It takes a role, and a body or others.
  func fits(_ surname: PersonEvidence) -> Bool? {
    guard !isOtherGender(than: surname), sharesRole(with: surname) else { return nil }
    if sharesDetail(with: surname) || sharesCompany(with: surname) { return true }
    return isCompanySampled ? false : nil
  }
}
