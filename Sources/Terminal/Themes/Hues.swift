/// The hues of a palette, each for what it says; nil for the colour of text.
struct Hues: Hashable, Sendable {
  var faint: Hue?
  var key: Hue
  /// Of what is done with: completed and cancelled steps.
  var past: Hue?
  /// Of the step under way.
  var current: Hue
  var alert: Hue
  var warning: Hue
  var success: Hue
  var frame: Hue?

  subscript(ink: Ink) -> Hue? {
    switch ink {
    case .text, .heading, .bar, .selection, .input, .upcoming, .emphasis: nil
    case .faint: faint
    case .key: key
    case .completed, .cancelled: past
    case .current: current
    case .alert, .misspelt: alert
    case .warning, .match: warning
    case .success: success
    case .frame: frame
    }
  }
}

extension Hues {
  /// The colours for any background: grey 244 and orange 208 on 256 colours.
  static let standard = Hues(
    faint: Hue(245, 8, nil), key: Hue(32, 12, 6), past: Hue(244, 8, 7), current: Hue(208, 11, 3),
    alert: Hue(167, 9, 1), warning: Hue(136, 3, 3), success: Hue(28, 2, 2), frame: Hue(241, 8, nil))

  /// The colours for a dark background.
  static let dark = Hues(
    faint: Hue(247, 7, nil), key: Hue(75, 14, 6), past: Hue(246, 7, 7), current: Hue(208, 11, 3),
    alert: Hue(203, 9, 1), warning: Hue(179, 11, 3), success: Hue(71, 10, 2), frame: Hue(243, 8, nil))

  /// The colours for a light background; the orange of the step under way is a darker one.
  static let light = Hues(
    faint: Hue(241, 8, nil), key: Hue(25, 4, 4), past: Hue(243, 8, nil), current: Hue(130, 3, 3),
    alert: Hue(124, 1, 1), warning: Hue(94, 3, 3), success: Hue(28, 2, 2), frame: Hue(245, 8, nil))

  /// The colours that stand out most from a dark background; nothing is fainter than text.
  static let strongOnDark = Hues(
    key: Hue(51, 14, 6), current: Hue(214, 11, 3), alert: Hue(210, 9, 1),
    warning: Hue(226, 11, 3), success: Hue(120, 10, 2))

  /// The same from a light one.
  static let strongOnLight = Hues(
    key: Hue(18, 4, 4), current: Hue(90, 5, 5), alert: Hue(88, 1, 1),
    warning: Hue(54, 5, 5), success: Hue(22, 2, 2))

  /// The colours that are told apart without red and green.
  static let colourBlind = Hues(
    faint: Hue(245, 8, nil), key: Hue(32, 12, 6), past: Hue(244, 8, 7), current: Hue(208, 11, 3),
    alert: Hue(161, 13, 5), warning: Hue(136, 3, 3), success: Hue(32, 12, 4), frame: Hue(241, 8, nil))
}
