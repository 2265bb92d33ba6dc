import Glibc

/// A trained network, as a model file holds it.
package struct EncoderModel: Sendable {
  /// The checksum of its file: the same for the same model and no other.
  let checksum: UInt64
  /// Width of the states.
  let width: Int
  /// Width of the second pass.
  let pairWidth: Int
  /// The least probability of a token of a cue candidate.
  let cueThreshold: Float
  let vocabulary: Vocabulary
  let words: ScaledRows
  /// The embedding of each column's values, row by row.
  let columns: [EmbeddingTable]
  let input: Dense
  let inputNorm: Norm
  let blocks: [RecurrentBlock]
  let norm: Norm
  /// Labels and, behind them, what the second pass reads of a token.
  let heads: Dense
  let pairs: PairWeights
  /// All that the header says but the places of tensors: "calibration" and what else training noted.
  package let header: [String: String]

  /// The weights of the calibration of confidence, none if the header has none.
  package let calibration: [Double]

  /// The threshold where the header says nothing else: the one that training measures with.
  static let usualCueThreshold: Float = 0.2
  /// Labels of a token: none, then begin and inside of source, cue and content.
  package static let labels = 7

  /// A model from the bytes of its file.
  package init(bytes: [UInt8]) throws(ModelError) {
    try self.init(ModelFile(.owned(bytes)))
  }

  /// A model from its file.
  package init(path: String) throws(ModelError) {
    try self.init(bytes: Self.read(path))
  }

  init(_ file: ModelFile) throws(ModelError) {
    header = file.header.values
    checksum = file.checksum
    guard let signature = header["signature"] else {
      throw .badValue(key: "signature", value: nil)
    }
    guard signature == FeatureColumn.signature else {
      throw .otherSignature(model: signature, program: FeatureColumn.signature)
    }
    // Both halves of a state, and the rows of every kernel, are whole lanes.
    let step = 2 * Lanes.scalarCount
    width = try file.header.number("width", in: step...4096, step: step)
    pairWidth = try file.header.number("pairWidth", in: step...4096, step: step)
    let layers = try file.header.number("layers", in: 1...64)
    calibration = try file.header.numbers("calibration")
    cueThreshold = try file.header.share("cueThreshold", or: Self.usualCueThreshold)
    let hashes = try file.hashes("vocabulary")
    vocabulary = Vocabulary(hashes: hashes)
    words = try file.scaledRows(
      "encoder.words.weight",
      [hashes.count + 1, EmbeddingTable.wordWidth]
    )
    columns = try EmbeddingTable.all(file)
    let inputs = columns.reduce(EmbeddingTable.wordWidth) { $0 + $1.width }
    input = try file.dense("encoder.input", inputs: inputs, outputs: width)
    inputNorm = try file.norm("encoder.input_norm", width: width)
    var blocks: [RecurrentBlock] = []
    for layer in 0..<layers {
      blocks.append(try RecurrentBlock(file, "encoder.blocks.\(layer)", width: width))
    }
    self.blocks = blocks
    norm = try file.norm("encoder.norm", width: width)
    let token = try file.dense("token", inputs: width, outputs: pairWidth)
    let labels = try file.dense("labels", inputs: width, outputs: Self.labels)
    heads = labels.stacked(on: token, step: step)
    pairs = try PairWeights(file, width: width, pairWidth: pairWidth)
  }

  private static func read(_ path: String) throws(ModelError) -> [UInt8] {
    guard let stream = unsafe fopen(path, "rb") else { throw failure(path) }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var status = stat()
    // Only a hint: what can't be asked for its size is read all the same.
    if unsafe fstat(fileno(stream), &status) == 0 { bytes.reserveCapacity(Int(status.st_size)) }
    var block = [UInt8](repeating: 0, count: blockSize)
    while true {
      // Safe: fread writes at most as many bytes as the block has.
      let count = unsafe fread(&block, 1, block.count, stream)
      if count == 0 { break }
      bytes += block[..<count]
    }
    if unsafe ferror(stream) != 0 { throw failure(path) }
    return bytes
  }

  /// Bytes read at once; any size from a page upwards does.
  private static let blockSize = 1 << 18

  private static func failure(_ path: String) -> ModelError {
    .unreadable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
