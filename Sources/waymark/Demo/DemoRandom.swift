/// A stream of numbers that is the same for the same seed on every machine: SplitMix64.
struct DemoRandom: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for one family, whatever the others drew.
  init(seed: UInt64, family: Int) { state = seed &+ UInt64(family) &* 0xD1B5_4A32_D192_ED03 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, and without, `bound`; 0 where the bound is less than 1.
  mutating func below(_ bound: Int) -> Int { bound < 1 ? 0 : Int(next() % UInt64(bound)) }

  /// One of the values; `otherwise` where there are none.
  mutating func pick<Value>(_ values: [Value], or otherwise: Value) -> Value {
    values.isEmpty ? otherwise : values[below(values.count)]
  }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
