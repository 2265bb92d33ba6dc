/// The name of a member of a JSON object that is known only when the command runs.
package struct MemberName: CodingKey {
  /// The name.
  package let stringValue: String
  /// Members have no numbers.
  package var intValue: Int? { nil }

  /// A member of this name.
  package init(_ name: String) {
    stringValue = name
  }

  /// A member of this name.
  package init?(stringValue: String) {
    self.init(stringValue)
  }

  /// Never: members have no numbers.
  package init?(intValue: Int) {
    nil
  }
}
