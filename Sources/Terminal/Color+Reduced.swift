extension Color {
  /// The nearest colour that a terminal of this depth can show; the terminal's own where it shows none.
  public func reduced(to depth: ColorDepth) -> Color {
    guard case .index(let index) = self else { return .standard }
    switch depth {
    case .none: return .standard
    case .indexed: return self
    case .sixteen: return index < 16 ? self : .index(Self.nearest(to: index, among: 16))
    case .eight: return index < 8 ? self : .index(index < 16 ? index - 8 : Self.nearest(to: index, among: 8))
    }
  }

  /// The red, green and blue (0 to 255) that an index has in xterm's palette; a user may have changed the first 16.
  public static func components(ofIndex index: UInt8) -> (red: Int, green: Int, blue: Int) {
    switch index {
    case 0..<16:
      let level = index < 8 ? 205 : 255
      if index == 7 { return (229, 229, 229) }
      if index == 8 { return (127, 127, 127) }
      let bits = Int(index & 7)
      return (bits & 1 == 0 ? 0 : level, bits & 2 == 0 ? 0 : level, bits & 4 == 0 ? 0 : level)
    case 16..<232:
      let cube = Int(index) - 16
      func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
      return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    default:
      let grey = 8 + 10 * (Int(index) - 232)
      return (grey, grey, grey)
    }
  }

  private static func nearest(to index: UInt8, among count: UInt8) -> UInt8 {
    let wanted = components(ofIndex: index)
    var best: UInt8 = 7
    var least = Int.max
    for candidate in 0..<count {
      let color = components(ofIndex: candidate)
      let (red, green, blue) = (wanted.red - color.red, wanted.green - color.green, wanted.blue - color.blue)
      let distance = 2 * red * red + 4 * green * green + 3 * blue * blue
      if distance < least { (best, least) = (candidate, distance) }
    }
    return best
  }
}
