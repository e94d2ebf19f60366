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

  @Test(arguments: ColorDepth.allCases)
  func usesOnlyColorsThatTheTerminalHas(depth: ColorDepth) {
    for ink in Ink.allCases {
      let style = Theme(depth: depth)[ink]
      #expect(style.foreground.reduced(to: depth) == style.foreground, "\(ink)")
      #expect(style.background == .standard, "\(ink) must keep the window's own background")
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func whatHasTheFocusShowsWithoutColor(depth: ColorDepth) {
    for ink in [Ink.selection, .bar, .input, .heading, .match] {
      #expect(!Theme(depth: depth)[ink].attributes.isEmpty, "\(ink)")
    }
  }

  @Test func indexedColorsStandOutOnBlackAndOnWhite() {
    for ink in Ink.allCases where ink != .current {
      guard case .index(let index) = Theme(depth: .indexed)[ink].foreground else { continue }
      let luminance = Self.luminance(index)
      #expect(1.05 / (luminance + 0.05) >= 3, "\(ink) on white")
      #expect((luminance + 0.05) / 0.05 >= 3, "\(ink) on black")
    }
  }

  /// The relative luminance of an indexed colour (WCAG 2.1).
  private static func luminance(_ index: UInt8) -> Double {
    func linear(_ component: Int) -> Double {
      let value = Double(component) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
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
