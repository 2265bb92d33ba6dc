import Lexicon
import Mentions

/// What is known of one whom some mentions speak of.
struct Cluster {
  var type: Mention.EntityType
  var gender: Gender
  /// Whether it is several; nil when nothing tells.
  var isPlural: Bool?
  /// The place it belongs to, or nil.
  var place: Int?
  var age: Int?
  /// The roles it is given.
  var roles: [RoleFact]
  /// The mention with its fullest name, or -1.
  var name: Int32
  /// The words in the fullest name.
  var nameLength: Int
  /// Its last mention so far that is no pronoun, in the order in which rules linked them.
  var lastDescribed: Int32
  var count: Int
  /// Its first mention in the text.
  var first: Int32

  /// Whether a name is known for it.
  var isNamed: Bool { name >= 0 }

  /// Whether it may be a person.
  var mayBePerson: Bool { type == .person || type == .unknown }

  /// Whether two may be one: type, gender, number, place and age agree or are not known.
  func isCompatible(with other: Cluster) -> Bool {
    Self.agree(type, other.type) && Self.agree(gender, other.gender)
      && agrees(isPlural, other.isPlural) && agrees(age, other.age)
  }

  /// Whether two genders may be one's.
  static func agree(_ left: Gender, _ right: Gender) -> Bool {
    left == right || left == .unknown || right == .unknown
  }

  /// Whether two types may be one's: a place may speak as a body, people may be a body.
  static func agree(_ left: Mention.EntityType, _ right: Mention.EntityType) -> Bool {
    if left == right || left == .unknown || right == .unknown { return true }
    switch (left, right) {
    case (.organisation, .group), (.group, .organisation): return true
    case (.organisation, .place), (.place, .organisation): return true
    default: return false
    }
  }

  private func agrees<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
    guard let left, let right else { return true }
    return left == right
  }

  /// Takes over what another cluster, now one with this, tells.
  mutating func absorb(_ other: Cluster) {
    if type == .unknown || (type == .place && other.type == .organisation) { type = other.type }
    if gender == .unknown { gender = other.gender }
    isPlural = isPlural ?? other.isPlural
    place = place ?? other.place
    age = age ?? other.age
    for role in other.roles where roles.count < Self.mostRoles && !roles.contains(role) {
      roles.append(role)
    }
    if other.nameLength > nameLength || (other.nameLength == nameLength && other.name < name) {
      name = other.name
      nameLength = other.nameLength
    }
    lastDescribed = max(lastDescribed, other.lastDescribed)
    count += other.count
    first = min(first, other.first)
  }

  /// More roles than these tell nothing new.
  private static let mostRoles = 16
}
