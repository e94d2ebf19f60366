import Terminal

/// Events as words, so that what was typed can be read, and typed again: `f "evans" Enter 60x20 press@3,4 paste"a\nb"`.
///
/// A word is the name of a key, as the key sheet writes it. What stands in quotes is typed one character after the
/// other, or pasted as a whole; `idle` is a second without a key, `60x20` a new size of the window. `>"text"` goes
/// down, key by key, to the line that holds a text.
struct TypedScript {
  var steps: [Step]

  /// One word of it.
  enum Step: Hashable {
    case events([InputEvent])
    case go(to: String)

    /// What it types; nothing where that depends on what is shown.
    var events: [InputEvent] {
      switch self {
      case .events(let events): events
      case .go: []
      }
    }
  }

  /// A word that stands for nothing that can be typed.
  struct Unreadable: Error, CustomStringConvertible {
    var word: String
    var description: String { "\(word) is no key." }
  }

  /// Reads the words; throws the first that is none.
  init(_ text: String) throws(Unreadable) {
    steps = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == " " || first == "\n" {
        rest.removeFirst()
      } else if let mark = ["", ">", "paste"].first(where: { rest.hasPrefix($0 + "\"") }) {
        rest = rest.dropFirst(mark.count + 1)
        let text = try TypedScript.unquoted(&rest)
        switch mark {
        case ">": steps.append(.go(to: text))
        case "paste": steps.append(.events([.paste(text)]))
        default: steps.append(.events(text.map { .key(.character($0)) }))
        }
      } else {
        let word = String(rest.prefix { $0 != " " && $0 != "\n" })
        rest = rest.dropFirst(word.count)
        guard let event = TypedScript.event(word) else { throw Unreadable(word: word) }
        steps.append(.events([event]))
      }
    }
  }

  private static func unquoted(_ rest: inout Substring) throws(Unreadable) -> String {
    var scalars = String.UnicodeScalarView()
    var view = rest.unicodeScalars
    while let scalar = view.popFirst() {
      switch scalar {
      case "\"":
        rest = Substring(view)
        return String(scalars)
      case "\\":
        guard let next = view.popFirst() else { break }
        switch next {
        case "n": scalars.append("\n")
        case "u":
          let digits = view.dropFirst().prefix { $0 != "}" }
          guard let value = UInt32(String(digits), radix: 16), let found = Unicode.Scalar(value) else {
            throw Unreadable(word: "\\u")
          }
          view = view.dropFirst(digits.count + 2)
          scalars.append(found)
        default: scalars.append(next)
        }
      default: scalars.append(scalar)
      }
    }
    throw Unreadable(word: "a text without an end")
  }

  private static func event(_ word: String) -> InputEvent? {
    if word == "idle" { return .idle }
    if word == "Space" { return .key(.character(" ")) }
    for (name, kind) in mouse where word.hasPrefix(name + "@") {
      let numbers = word.dropFirst(name.count + 1).split(separator: ",").compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      return .mouse(MouseEvent(kind, at: Position(x: numbers[0], y: numbers[1])))
    }
    let sides = word.split(separator: "x").compactMap { Int($0) }
    if sides.count == 2, word == "\(sides[0])x\(sides[1])" {
      return .resize(Size(width: sides[0], height: sides[1]))
    }
    return Key(named: word).map { .key($0) }
  }

  private static let mouse: [(String, MouseEvent.Kind)] = [
    ("press", .press), ("drag", .drag), ("release", .release), ("wheel-up", .wheelUp), ("wheel-down", .wheelDown),
  ]

  /// The word for an event.
  static func word(_ event: InputEvent) -> String {
    switch event {
    case .key(let key):
      if case .character(let character) = key, character == "\"" || Key(named: key.label) != key {
        return quoted(String(character))
      }
      return key.label
    case .paste(let text): return "paste" + quoted(text)
    case .mouse(let mouse):
      let name = self.mouse.first { $0.1 == mouse.kind }?.0 ?? "press"
      return "\(name)@\(mouse.position.x),\(mouse.position.y)"
    case .resize(let size): return "\(size.width)x\(size.height)"
    case .idle, .resumed, .closed: return "idle"
    }
  }

  private static func quoted(_ text: String) -> String {
    var words = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": words += "\\n"
      case "\"", "\\": words += "\\\(scalar)"
      case " "..."~": words.unicodeScalars.append(scalar)
      default: words += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return "\"\(words)\""
  }
}
