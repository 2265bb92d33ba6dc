/// A model file: a checked header over the bytes of its tensors.
///
/// The format is described in Training/encoder/model_file.py, which writes it.
struct ModelFile: Sendable {
  let header: ModelHeader
  /// The checksum of all that stands before it.
  let checksum: UInt64
  private let store: ByteStore
  /// Where the tensors begin.
  private let start: Int

  private static let magic = Array("DIXITNN1".utf8)
  private static let alignment = 64
  private static let lengthSize = 4
  private static let checksumSize = 8

  init(_ store: ByteStore) throws(ModelError) {
    let before = Self.magic.count + Self.lengthSize
    let magicSize = min(store.count, Self.magic.count)
    guard store.bytes(0..<magicSize) == Self.magic else { throw .notAModel }
    guard store.count >= before + Self.checksumSize else { throw .truncated }
    let length = Int(
      UInt32(littleEndian: store.numbers(UInt32.self, at: Self.magic.count, count: 1)[0])
    )
    let end = store.count - Self.checksumSize
    guard before + length <= end else { throw .truncated }
    let written = UInt64(littleEndian: store.numbers(UInt64.self, at: end, count: 1)[0])
    guard store.checksum(end) == written else { throw .damaged }
    checksum = written
    header = try ModelHeader(store.bytes(before..<(before + length)))
    start = (before + length + Self.alignment - 1) / Self.alignment * Self.alignment
    self.store = store
    for tensor in header.tensors.values where tensor.offset + tensor.size > end - start {
      throw .truncated
    }
  }

  private func tensor(_ name: String) throws(ModelError) -> ModelHeader.Tensor {
    guard let tensor = header.tensors[name] else { throw .missingTensor(name: name) }
    return tensor
  }

  private func require(
    _ name: String,
    _ tensor: ModelHeader.Tensor,
    _ kind: ModelHeader.Kind,
    _ shape: [Int]
  ) throws(ModelError) {
    guard tensor.kind == kind, tensor.shape == shape else {
      throw .wrongShape(
        name: name,
        found: tensor.description,
        expected: ModelHeader.describe(kind, shape)
      )
    }
  }

  /// The numbers of a tensor of this shape, row by row; int8 rows are multiplied out.
  func floats(_ name: String, _ shape: [Int]) throws(ModelError) -> [Float] {
    let tensor = try tensor(name)
    guard tensor.kind == .scaledRow else {
      try require(name, tensor, .float, shape)
      return store.numbers(
        Float.self,
        at: start + tensor.offset,
        count: shape.reduce(1, *)
      )
    }
    let rows = try scaledRows(name, shape)
    return store.scaledRows(
      at: rows.start,
      rows: shape[0],
      columns: rows.width,
      scales: rows.scales
    )
  }

  /// The rows of an int8 tensor of this shape, left as they are.
  func scaledRows(_ name: String, _ shape: [Int]) throws(ModelError) -> ScaledRows {
    let tensor = try tensor(name)
    try require(name, tensor, .scaledRow, shape)
    guard shape.count == 2 else { throw .badHeader(line: "\(name) \(tensor.description)") }
    let scales = try floats("\(name).scale", [shape[0]])
    return ScaledRows(
      store: store,
      start: start + tensor.offset,
      width: shape[1],
      scales: scales
    )
  }

  /// All hashes of a tensor.
  func hashes(_ name: String) throws(ModelError) -> [UInt64] {
    let tensor = try tensor(name)
    try require(name, tensor, .hash, [tensor.shape.first ?? 0])
    return store.numbers(UInt64.self, at: start + tensor.offset, count: tensor.shape[0])
  }

  /// A linear layer: the matrix NAME.weight and NAME.bias.
  func dense(_ name: String, inputs: Int, outputs: Int) throws(ModelError) -> Dense {
    Dense(
      inputs: inputs,
      weights: try floats("\(name).weight", [outputs, inputs]),
      bias: try floats("\(name).bias", [outputs])
    )
  }

  /// A layer normalisation: NAME.weight and NAME.bias.
  func norm(_ name: String, width: Int) throws(ModelError) -> Norm {
    Norm(
      scale: try floats("\(name).weight", [width]),
      shift: try floats("\(name).bias", [width])
    )
  }
}

/// Rows of int8 with a scale each, multiplied out as they are read.
struct ScaledRows: Sendable {
  fileprivate let store: ByteStore
  fileprivate let start: Int
  let width: Int
  let scales: [Float]

  /// Writes a row into `x` from number `to` on.
  @inline(__always)
  func copy(_ row: Int, into x: inout [Float], at to: Int) {
    store.scaledRow(
      at: start + row * width,
      count: width,
      scale: scales[row],
      into: &x,
      at: to
    )
  }
}
