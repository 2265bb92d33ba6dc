/// What a model file says of itself: its values, and where its tensors are.
///
/// Lines of `tensor NAME TYPE SHAPE OFFSET` and of `KEY VALUE`; see Training/encoder/model_file.py.
struct ModelHeader: Sendable {
  /// The type of a tensor's numbers.
  enum Kind: String, Sendable {
    /// Numbers of 32 bits.
    case float = "f4"
    /// Rows of int8, whose scales are another tensor.
    case scaledRow = "i1"
    /// Hashes of 64 bits.
    case hash = "u8"

    var size: Int {
      switch self {
      case .float: 4
      case .scaledRow: 1
      case .hash: 8
      }
    }
  }

  /// A tensor's place in the file.
  struct Tensor: Sendable {
    let kind: Kind
    let shape: [Int]
    /// From the beginning of the tensors.
    let offset: Int
    /// How many bytes it takes.
    let size: Int

    /// As in "i1 2048x16".
    var description: String { ModelHeader.describe(kind, shape) }
  }

  private(set) var values: [String: String] = [:]
  private(set) var tensors: [String: Tensor] = [:]

  init(_ bytes: [UInt8]) throws(ModelError) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      let fields = text.split(separator: " ", maxSplits: 1)
      guard fields.count == 2 else { throw .badHeader(line: text) }
      if fields[0] != "tensor" {
        values[String(fields[0])] = String(fields[1])
        continue
      }
      guard let (name, tensor) = Self.tensor(fields[1]) else { throw .badHeader(line: text) }
      tensors[name] = tensor
    }
  }

  private static func tensor(_ text: Substring) -> (String, Tensor)? {
    let fields = text.split(separator: " ")
    guard fields.count == 4, let kind = Kind(rawValue: String(fields[1])),
      let offset = Int(fields[3]), offset >= 0
    else { return nil }
    var shape: [Int] = []
    var size = kind.size
    for field in fields[2].split(separator: "x") {
      guard let number = Int(field), number >= 0 else { return nil }
      let (product, overflows) = size.multipliedReportingOverflow(by: number)
      guard !overflows else { return nil }
      size = product
      shape.append(number)
    }
    guard !offset.addingReportingOverflow(size).overflow else { return nil }
    return (String(fields[0]), Tensor(kind: kind, shape: shape, offset: offset, size: size))
  }

  static func describe(_ kind: Kind, _ shape: [Int]) -> String {
    "\(kind.rawValue) \(shape.map(String.init).joined(separator: "x"))"
  }

  /// A whole number of the header that must lie in a range and be a multiple of `step`.
  func number(_ key: String, in range: ClosedRange<Int>, step: Int = 1) throws(ModelError) -> Int {
    guard let value = values[key] else { throw .badValue(key: key, value: nil) }
    guard let number = Int(value), range.contains(number), number.isMultiple(of: step) else {
      throw .badValue(key: key, value: value)
    }
    return number
  }

  /// A share of the header, from 0 to 1, or `other` if it has none.
  func share(_ key: String, or other: Float) throws(ModelError) -> Float {
    guard let value = values[key] else { return other }
    guard let number = Float(value), (0...1).contains(number) else {
      throw .badValue(key: key, value: value)
    }
    return number
  }

  /// Numbers of the header parted by commas, none if it has none.
  func numbers(_ key: String) throws(ModelError) -> [Double] {
    guard let value = values[key] else { return [] }
    let parts = value.split(separator: ",")
    let numbers = parts.compactMap { Double($0) }
    guard numbers.count == parts.count else { throw .badValue(key: key, value: value) }
    return numbers
  }
}
