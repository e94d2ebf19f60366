/// The theme that a person asked for.
public enum ThemeName: String, Hashable, Sendable, CaseIterable {
  /// For whatever background the terminal says that it has.
  case auto
  case dark
  case light
  case highContrast = "high-contrast"
  case colourBlind = "colour-blind"
  case mono

  /// The colours on a background; nil for one that is not known.
  public func palette(on background: Background?) -> Palette {
    switch (self, background) {
    case (.auto, nil): .standard
    case (.auto, .dark), (.dark, _): .dark
    case (.auto, .light), (.light, _): .light
    case (.highContrast, nil): .highContrast
    case (.highContrast, .dark): .highContrastOnDark
    case (.highContrast, .light): .highContrastOnLight
    case (.colourBlind, _): .colourBlind
    case (.mono, _): .mono
    }
  }

  /// True where the background decides.
  public var dependsOnBackground: Bool { palette(on: .dark) != palette(on: .light) }
}

/// What is behind the text of a terminal.
public enum Background: Hashable, Sendable {
  case dark, light

  /// A background of this red, green and blue, 0 to 255 each.
  public init(red: Int, green: Int, blue: Int) {
    self = 2126 * red + 7152 * green + 722 * blue > 10_000 * 127 ? .light : .dark
  }

  /// The background that `COLORFGBG` names ("15;0", "0;default;15"); nil where it says nothing to go by.
  public init?(colorFGBG text: String) {
    guard let last = text.split(separator: ";").last, let index = UInt8(last), index < 16 else { return nil }
    let (red, green, blue) = Color.components(ofIndex: index)
    self.init(red: red, green: green, blue: blue)
  }

  /// The background that a terminal answered with: "rgb:1e1e/1e1e/1e1e", or with two digits each.
  public init?(answer text: some StringProtocol) {
    guard text.hasPrefix("rgb:") || text.hasPrefix("rgba:") else { return nil }
    let parts = text.drop { $0 != ":" }.dropFirst().split(separator: "/").map { part -> Int? in
      guard (1...4).contains(part.count), let value = Int(part, radix: 16), value >= 0 else { return nil }
      return value * 255 / ((1 << (4 * part.count)) - 1)
    }
    guard parts.count >= 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
    self.init(red: red, green: green, blue: blue)
  }
}
