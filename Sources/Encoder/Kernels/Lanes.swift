/// Numbers that are worked on together; every width of a model is a multiple of as many.
typealias Lanes = SIMD8<Float>

extension Lanes {
  /// e to the power of each number, to one part in a million from -16 to 16 and to four at the ends.
  ///
  /// Numbers below -87 and above 88 count as these.
  @inline(__always)
  var exponential: Lanes {
    let low = Lanes(repeating: -126)
    let high = Lanes(repeating: 127)
    // As a power of two: the whole part of the exponent goes to the bits of the exponent.
    var x = self * Self.binaryLogarithmOfE
    x = x.replacing(with: low, where: x .< low)
    x = x.replacing(with: high, where: x .> high)
    let shifted = x + Self.rounder
    let part = x - (shifted - Self.rounder)
    var y = part * Self.powers.5 + Self.powers.4
    y = y * part + Self.powers.3
    y = y * part + Self.powers.2
    y = y * part + Self.powers.1
    y = y * part + Self.powers.0
    // Safe: all types are eight numbers of 32 bits.
    let bits = unsafe unsafeBitCast(shifted, to: SIMD8<Int32>.self) &<< 23
    let sum = unsafe unsafeBitCast(y, to: SIMD8<Int32>.self) &+ bits
    return unsafe unsafeBitCast(sum, to: Lanes.self)
  }

  private static var binaryLogarithmOfE: Float { 1.442_695_04 }
  /// Added to a number below 2^22, it leaves the nearest whole number in the low bits.
  private static var rounder: Float { 12_582_912 }
  /// The polynomial nearest to 2^x from -1/2 to 1/2: off by less than one part in ten million.
  private static var powers: (Float, Float, Float, Float, Float, Float) {
    (1.000_000_1, 0.693_146_944, 0.240_221_2, 0.055_507_13, 0.009_675_541, 0.001_327_647_1)
  }

  /// 1 / (1 + e^-x).
  @inline(__always)
  var sigmoid: Lanes { 1 / ((-self).exponential + 1) }

  /// Negative numbers as 0.
  @inline(__always)
  var rectified: Lanes { replacing(with: Lanes(), where: self .< Lanes()) }
}

extension UnsafePointer<Float> {
  /// The numbers from a place on.
  @inline(__always)
  func lanes(_ place: Int) -> Lanes {
    // The caller answers for as many numbers at the place; they need no alignment.
    unsafe UnsafeRawPointer(self + place).loadUnaligned(as: Lanes.self)
  }
}

extension UnsafeMutablePointer<Float> {
  /// The numbers from a place on.
  @inline(__always)
  func lanes(_ place: Int) -> Lanes {
    unsafe UnsafeRawPointer(self + place).loadUnaligned(as: Lanes.self)
  }

  /// Writes numbers from a place on.
  @inline(__always)
  func set(_ place: Int, _ lanes: Lanes) {
    unsafe UnsafeMutableRawPointer(self + place).storeBytes(of: lanes, as: Lanes.self)
  }
}
