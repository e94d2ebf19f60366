import Glibc
import Terminal
import Testing

@Suite struct ThemeTests {
  @Test func completedIsGreyAndCurrentOrange() {
    let theme = Theme(depth: .indexed)
    #expect(theme[.completed].foreground == .index(244))
    #expect(theme[.current].foreground == .index(208))
    #expect(theme[.upcoming] == .plain)
    #expect(theme[.cancelled].attributes.contains(.strikethrough))
  }

  @Test(arguments: ColorDepth.allCases, Palette.allCases)
  func usesOnlyColorsThatTheTerminalHas(depth: ColorDepth, palette: Palette) {
    for ink in Ink.allCases {
      let style = Theme(depth: depth, palette: palette)[ink]
      #expect(style.foreground.reduced(to: depth) == style.foreground, "\(ink)")
      #expect(style.background == .standard, "\(ink) must keep the window's own background")
    }
  }

  @Test(arguments: ColorDepth.allCases, Palette.allCases.filter { $0 != .spoken })
  func whatHasTheFocusShowsWithoutColor(depth: ColorDepth, palette: Palette) {
    for ink in [Ink.selection, .bar, .input, .heading, .match] {
      #expect(!Theme(depth: depth, palette: palette)[ink].attributes.isEmpty, "\(ink)")
    }
  }

  @Test func monoHasNoColorWhateverTheTerminalHas() {
    for ink in Ink.allCases {
      #expect(Theme(depth: .indexed, palette: .mono)[ink] == Theme(depth: .none)[ink], "\(ink)")
    }
  }

  /// The least contrast of each palette with the backgrounds it is for (WCAG 2.1: 1.4.11, 1.4.3, 1.4.6).
  static let contrasts: [(palette: Palette, onBlack: Double?, onWhite: Double?)] = [
    (.standard, 3, 3), (.colourBlind, 3, 3), (.dark, 4.5, nil), (.light, nil, 4.5), (.highContrastOnDark, 7, nil),
    (.highContrastOnLight, nil, 7),
  ]

  @Test(arguments: contrasts)
  func indexedColorsStandOut(palette: Palette, onBlack: Double?, onWhite: Double?) {
    for ink in Ink.allCases {
      // Lines need less than text does, and the guides fix the orange where the background is not known.
      let isFixed = ink == .current && onBlack == 3
      guard !isFixed, case .index(let index) = Theme(depth: .indexed, palette: palette)[ink].foreground else {
        continue
      }
      let luminance = Self.luminance(index)
      let least = ink == .frame ? 3.0 : nil
      if let onWhite { #expect(1.05 / (luminance + 0.05) >= least ?? onWhite, "\(ink) on white") }
      if let onBlack { #expect((luminance + 0.05) / 0.05 >= least ?? onBlack, "\(ink) on black") }
    }
  }

  /// Linear red, green and blue as eyes without red or without green cones see them (Viénot, Brettel and Mollon 1999).
  static let blindness: [String: [[Double]]] = [
    "protanopia": [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
    "deuteranopia": [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
  ]

  @Test(arguments: blindness.keys.sorted())
  func colourBlindEyesTellTheColorsApart(kind: String) throws {
    let matrix = try #require(Self.blindness[kind])
    let pairs: [(Ink, Ink)] = [
      (.alert, .success), (.alert, .warning), (.success, .warning), (.current, .completed), (.current, .alert),
    ]
    func least(_ palette: Palette) -> Double {
      pairs.map { Self.distance(palette, $0.0, $0.1, seenBy: matrix) }.min() ?? 0
    }
    #expect(least(.colourBlind) >= 60)
    #expect(least(.standard) < 60, "what the other themes can't do")
  }

  private static func distance(_ palette: Palette, _ one: Ink, _ other: Ink, seenBy matrix: [[Double]]) -> Double {
    let seen = [one, other].map { ink -> [Double] in
      guard case .index(let index) = Theme(depth: .indexed, palette: palette)[ink].foreground else { return [0, 0, 0] }
      let (red, green, blue) = Color.components(ofIndex: index)
      let linear = [red, green, blue].map(linear)
      return matrix.map { row in
        let value = max(0, min(1, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }))
        return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055)
      }
    }
    return zip(seen[0], seen[1]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  @Test(arguments: [
    ("15;0", Background.dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark), ("0;7", .light),
  ])
  func theEnvironmentNamesTheBackground(text: String, background: Background) {
    #expect(Background(colorFGBG: text) == background)
  }

  @Test(arguments: ["", "x", "15;default", "0;99", ";"]) func orSaysNothing(text: String) {
    #expect(Background(colorFGBG: text) == nil)
  }

  @Test(arguments: [
    ("rgb:1e1e/1e1e/1e1e", Background.dark), ("rgb:ff/ff/ff", .light), ("rgba:ffff/ffff/f0f0/ffff", .light),
    ("rgb:0/0/f", .dark),
  ])
  func theTerminalAnswersWithAColor(answer: String, background: Background) {
    #expect(Background(answer: answer) == background)
  }

  @Test(arguments: ["", "rgb:", "rgb:1/2", "rgb:xx/yy/zz", "rgb:12345/0/0", "red", "rgb:-1/0/0"])
  func anAnswerThatIsNoneIsLeft(answer: String) { #expect(Background(answer: answer) == nil) }

  private static func linear(_ component: Int) -> Double {
    let value = Double(component) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The relative luminance of an indexed colour (WCAG 2.1).
  private static func luminance(_ index: UInt8) -> Double {
    let (red, green, blue) = Color.components(ofIndex: index)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  @Test(arguments: [
    (UInt8(208), ColorDepth.eight, Color.index(3)), (208, .sixteen, .index(3)), (244, .sixteen, .index(8)),
    (12, .eight, .index(4)), (196, .eight, .index(1)), (255, .eight, .index(7)), (208, .none, .standard),
    (208, .indexed, .index(208)),
  ])
  func reducesToTheNearestColor(index: UInt8, depth: ColorDepth, nearest: Color) {
    #expect(Color.index(index).reduced(to: depth) == nearest)
  }
}
