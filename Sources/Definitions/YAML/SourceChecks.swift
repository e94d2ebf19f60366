/// What is checked in a file's text before it is given to the YAML parser.
struct SourceChecks {
  /// Levels of nesting in one file, and columns of indentation, beyond which no definition goes.
  static let deepest = 32
  static let widestIndent = 120

  static let tooLarge = "a definition is at most \(SourceFile.largest / 1024) KiB, and this is more"

  /// Reports what is wrong; false where the text must not be parsed.
  static func pass(_ log: ProblemLog) -> Bool {
    let text = log.file.text
    if text.utf8.count > SourceFile.largest {
      log.report(.tooLarge, tooLarge, at: .start)
      return false
    }
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      log.report(.emptyFile, "the file is empty", at: .start)
      return false
    }
    var scan = Scan()
    for scalar in text.unicodeScalars {
      if let (id, message) = scan.problem(at: scalar) {
        log.report(id, message, at: scan.place)
        return false
      }
      scan.advance(past: scalar)
    }
    return !usesAliases(log)
  }

  /// What is said of a control character.
  static func wording(of scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return "the control character U+\(padded) is not text"
  }

  /// An alias needs an anchor of the same name, so a text without such a pair has none. Definitions do without
  /// them: a few lines of them can stand for more than a machine can hold.
  private static func usesAliases(_ log: ProblemLog) -> Bool {
    var names: [Unicode.Scalar: [String: Place]] = ["&": [:], "*": [:]]
    var place = Place.start
    let scalars = log.file.text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar == "&" || scalar == "*" {
        let name = String(scalars[scalars.index(after: index)...].prefix { $0.isNameScalar })
        if !name.isEmpty, names[scalar]?[name] == nil { names[scalar]?[name] = place }
      }
      place =
        scalar == "\n" ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
      index = scalars.index(after: index)
    }
    let used = (names["*"] ?? [:]).filter { names["&"]?[$0.key] != nil }
    for (name, place) in used {
      log.report(.alias, "\"*\(name)\" is a YAML alias: write out what it stands for", at: place)
    }
    return !used.isEmpty
  }

  /// A walk through the text that knows its place, its depth and the indentation of its line.
  private struct Scan {
    var place = Place.start
    private var brackets = 0
    private var indent: Int? = 0
    private var wasReturn = false

    func problem(at scalar: Unicode.Scalar) -> (ProblemID, String)? {
      if wasReturn, scalar != "\n" { return (.notText, "a carriage return stands without a line feed") }
      if scalar.isControl, scalar != "\r" { return (.notText, SourceChecks.wording(of: scalar)) }
      if brackets > deepest || indent ?? 0 > widestIndent {
        return (.tooDeep, "the definition is nested more than \(deepest) levels deep")
      }
      return nil
    }

    mutating func advance(past scalar: Unicode.Scalar) {
      wasReturn = scalar == "\r"
      switch scalar {
      case "\n":
        place = Place(line: place.line + 1, column: 1)
        indent = 0
        return
      case " ", "-", "?": indent = indent.map { $0 + 1 }
      case "[", "{": (brackets, indent) = (brackets + 1, nil)
      case "]", "}": (brackets, indent) = (max(0, brackets - 1), nil)
      default: indent = nil
      }
      place.column += 1
    }
  }
}

extension Unicode.Scalar {
  /// True for control characters that are neither line end nor tab, line separators and direction overrides: a text with
  /// one of them reads differently from what it is.
  var isControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether it can be part of the name of an anchor.
  fileprivate var isNameScalar: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}
