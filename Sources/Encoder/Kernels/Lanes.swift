/// Numbers that are worked on together; every width of a model is a multiple of as many.
typealias Lanes = SIMD8<Float>

extension Lanes {
  /// e to the power of each number, to about one part in a million; -87 to 88 are told apart.
  ///
  /// - Source: the polynomial of S. Moshier's Cephes, expf.c.
  @inline(__always)
  var exponential: Lanes {
    let low = Lanes(repeating: -87)
    let high = Lanes(repeating: 88)
    var x = replacing(with: low, where: self .< low)
    x = x.replacing(with: high, where: x .> high)
    // Added to a number below 2^22, it leaves the nearest whole number in the low bits.
    let rounder: Float = 12_582_912
    let shifted = x * Float(1.442_695_04) + rounder
    let whole = shifted - rounder
    x -= whole * Float(0.693_359_375)
    x += whole * Float(2.121_944_40e-4)
    var y = x * Float(1.987_569_15e-4) + Float(1.398_199_95e-3)
    y = y * x + Float(8.333_451_91e-3)
    y = y * x + Float(4.166_579_59e-2)
    y = y * x + Float(0.166_666_655)
    y = y * x + Float(0.5)
    y = y * (x * x) + x + Float(1)
    // Safe: both types are eight numbers of 32 bits.
    let bits = unsafe unsafeBitCast(shifted, to: SIMD8<Int32>.self)
    let power = (bits &<< 23) &+ SIMD8<Int32>(repeating: 0x3F80_0000)
    return unsafe y * unsafeBitCast(power, to: Lanes.self)
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
