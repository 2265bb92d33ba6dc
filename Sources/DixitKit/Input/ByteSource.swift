/// Where the bytes of a stream come from.
protocol ByteSource {
  /// How many bytes were read from the system so far; fewer than were given if they are compressed.
  var consumed: UInt64 { get }

  /// Whether reading may go on after damage, behind what is damaged.
  var goesOnAfterDamage: Bool { get }

  /// Appends the next bytes, at least one; none at the end.
  mutating func read(onto bytes: inout [UInt8]) throws(ByteStream.Failure)
}

extension ByteSource {
  var goesOnAfterDamage: Bool { false }
}
