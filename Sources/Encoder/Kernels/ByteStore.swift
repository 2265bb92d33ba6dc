import Glibc

/// The bytes of a model file: read ones, or ones that were built into the program.
///
/// Unchecked, for the compiler can't know that built-in bytes are constant: nobody ever writes them.
@safe enum ByteStore: @unchecked Sendable {
  case owned([UInt8])
  /// Bytes that nobody changes and that live as long as the program: hence safe to share.
  case lasting(UnsafeRawBufferPointer)

  var count: Int {
    switch self {
    case .owned(let bytes): return bytes.count
    case .lasting(let bytes): return bytes.count
    }
  }

  @inline(__always)
  private func with<Answer>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Answer)
    -> Answer
  {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a stretch of the bytes")
    // Safe: the stretch lies within the bytes, as checked.
    switch self {
    case .owned(let bytes):
      return unsafe bytes.withUnsafeBytes {
        unsafe body(UnsafeRawBufferPointer(rebasing: $0[range]))
      }
    case .lasting(let bytes):
      return unsafe body(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  /// A copy of a stretch.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    unsafe with(range) { unsafe [UInt8]($0) }
  }

  /// Little-endian numbers of a type from a place on.
  func numbers<Number: BitwiseCopyable>(_ type: Number.Type, at place: Int, count: Int) -> [Number]
  {
    let size = MemoryLayout<Number>.stride
    return unsafe with(place..<(place + count * size)) { bytes in
      // Safe: the bytes are as many as the numbers take.
      unsafe [Number](unsafeUninitializedCapacity: count) { numbers, filled in
        if let source = bytes.baseAddress, let target = numbers.baseAddress {
          unsafe memcpy(target, source, count * size)
        }
        filled = count
      }
    }
  }

  /// Rows of int8 from a place on, each times its scale.
  func scaledRows(at place: Int, rows: Int, columns: Int, scales: [Float]) -> [Float] {
    precondition(scales.count == rows)
    var numbers = [Float](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      scaledRow(
        at: place + row * columns,
        count: columns,
        scale: scales[row],
        into: &numbers,
        at: row * columns
      )
    }
    return numbers
  }

  /// A row of int8, times its scale, into `x` from number `to` on.
  func scaledRow(at place: Int, count: Int, scale: Float, into x: inout [Float], at to: Int) {
    precondition(to >= 0 && to + count <= x.count)
    unsafe with(place..<(place + count)) { bytes in
      // Safe: both stretches lie within their arrays, as checked.
      unsafe x.withUnsafeMutableBufferPointer { x in
        guard let source = bytes.baseAddress, let x = x.baseAddress else { return }
        let out = unsafe x + to
        let row = unsafe source.assumingMemoryBound(to: Int8.self)
        for place in 0..<count { unsafe out[place] = Float(row[place]) * scale }
      }
    }
  }

  /// FNV-1a over words of eight bytes, the last one filled up with zeros, of the first `count` bytes.
  func checksum(_ count: Int) -> UInt64 {
    unsafe with(0..<count) { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var place = 0
      while place + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        hash = (hash ^ UInt64(littleEndian: word)) &* 0x100_0000_01b3
        place += 8
      }
      if place < bytes.count {
        var word: UInt64 = 0
        for offset in place..<bytes.count {
          unsafe word |= UInt64(bytes[offset]) << UInt64(8 * (offset - place))
        }
        hash = (hash ^ word) &* 0x100_0000_01b3
      }
      return hash
    }
  }
}
