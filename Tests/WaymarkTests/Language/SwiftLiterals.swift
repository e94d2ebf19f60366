/// The string literals of a source file, read by a small lexer, and the phrases that they are given to `say` as.
struct SwiftLiterals {
  struct Literal {
    /// From the opening quotation mark to behind the closing one.
    var range: Range<Int>
    /// Its text with `{1}`, `{2}` ... for what is put in.
    var pieces: [String]
    /// The line it begins on, from 1.
    var line: Int
    /// True within what is put into another literal.
    var isNested: Bool
    var text: String { key(from: 1) }
    /// Its text where the places are counted on from a number.
    func key(from first: Int) -> String {
      pieces.dropFirst().enumerated().reduce(pieces[0]) { "\($0){\($1.offset + first)}\($1.element)" }
    }
  }

  /// A phrase that is said, and where.
  struct Said {
    var key: String
    var line: Int
    /// The literals that it is made of, and the whole call with what is put in.
    var range: Range<Int>
    /// True for a noun after a count.
    var isCounted = false
  }

  private let source: [Character]
  /// True for the text of a literal or a remark, which is no code.
  private var isText: [Bool]
  private(set) var literals: [Literal] = []
  private var starts: [Int: Int] = [:]

  init(_ text: String) {
    source = Array(text)
    isText = Array(repeating: false, count: source.count)
    _ = code(from: 0, isPutIn: false)
    literals.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (index, literal) in literals.enumerated() { starts[literal.range.lowerBound] = index }
  }

  // MARK: The lexer

  private func has(_ text: String, at index: Int) -> Bool {
    let end = index + text.count
    return end <= source.count && source[index..<end].elementsEqual(text)
  }

  /// Goes through code, and to the parenthesis that ends it where it is put into a literal.
  private mutating func code(from start: Int, isPutIn: Bool) -> Int {
    var index = start
    var depth = 0
    while index < source.count {
      if has("//", at: index) {
        while index < source.count, source[index] != "\n" {
          isText[index] = true
          index += 1
        }
      } else if has("/*", at: index) {
        while index < source.count, !has("*/", at: index) { index += 1 }
        index += 2
      } else if source[index] == "\"" || opensRaw(at: index) {
        index = literal(from: index, isNested: isPutIn)
      } else {
        if source[index] == "(" { depth += 1 }
        if source[index] == ")" {
          if depth == 0, isPutIn { return index }
          depth -= 1
        }
        index += 1
      }
    }
    return index
  }

  private func opensRaw(at index: Int) -> Bool {
    var end = index
    while end < source.count, source[end] == "#" { end += 1 }
    return end > index && end < source.count && source[end] == "\""
  }

  private mutating func literal(from start: Int, isNested: Bool) -> Int {
    var index = start
    while source[index] == "#" { index += 1 }
    let hashes = String(repeating: "#", count: index - start)
    let isMultiline = has("\"\"\"", at: index)
    index += isMultiline ? 3 : 1
    let close = (isMultiline ? "\"\"\"" : "\"") + hashes
    let escape = "\\" + hashes
    var pieces = [""]
    while index < source.count, !has(close, at: index) {
      guard has(escape, at: index) else {
        pieces[pieces.count - 1].append(source[index])
        isText[index] = true
        index += 1
        continue
      }
      index += escape.count
      switch source[index] {
      case "(":
        index = code(from: index + 1, isPutIn: true)
        pieces.append("")
      case "n": pieces[pieces.count - 1].append("\n")
      case "u":
        var digits = ""
        index += 2
        while source[index] != "}" {
          digits.append(source[index])
          index += 1
        }
        if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
          pieces[pieces.count - 1].append(Character(scalar))
        }
      case "\n": pieces[pieces.count - 1] += "\(SwiftLiterals.joint)\n"
      default: pieces[pieces.count - 1].append(source[index])
      }
      index += 1
    }
    let line = 1 + source[..<start].count { $0 == "\n" }
    if isMultiline { pieces = SwiftLiterals.unindented(pieces) }
    literals.append(
      Literal(range: start..<index + close.count, pieces: pieces, line: line, isNested: isNested))
    return index + close.count
  }

  /// Stands before a line break that is none.
  private static let joint: Character = "\u{E000}"

  /// The pieces of a literal over several lines without its indentation and its first and last line break.
  private static func unindented(_ pieces: [String]) -> [String] {
    let indent = pieces.last?.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    var plain = pieces.map { piece in
      var rest = piece[...]
      var text = ""
      while let end = rest.firstIndex(of: "\n") {
        text += rest[...end]
        rest = rest[rest.index(after: end)...]
        if rest.hasPrefix(indent) { rest = rest.dropFirst(indent.count) }
      }
      return text + rest
    }
    plain = plain.map { $0.replacing("\(joint)\n", with: "") }
    if plain[0].hasPrefix("\n") { plain[0].removeFirst() }
    if plain[plain.count - 1].hasSuffix("\n") { plain[plain.count - 1].removeLast() }
    return plain
  }

  // MARK: What is said

  /// Every phrase that the source says, marks or counts with.
  var said: [Said] {
    ["say", "kept", "spoken"].flatMap { calls(of: $0).compactMap { phrase(at: $0) } }
      + calls(of: "counted").compactMap { noun(at: $0) }
  }

  /// Where the arguments of a function's calls begin.
  private func calls(of name: String) -> [Int] {
    source.indices.filter { index in
      guard source[index] == "(", !isText[index] else { return false }
      let start = index - name.count
      guard start >= 0, source[start..<index].elementsEqual(name) else { return false }
      return start == 0 || source[start - 1] != "." && !source[start - 1].isLetter
    }.map { $0 + 1 }
  }

  private func skippingBlanks(_ start: Int) -> Int {
    var index = start
    while index < source.count, source[index].isWhitespace { index += 1 }
    return index
  }

  /// The literals from a place on that are joined by `+`, as one phrase; and the place behind them.
  private func joined(at start: Int) -> (key: String, end: Int)? {
    guard var index = starts[skippingBlanks(start)] else { return nil }
    var key = ""
    var places = 1
    while true {
      let literal = literals[index]
      key += literal.key(from: places)
      places += literal.pieces.count - 1
      let plus = skippingBlanks(literal.range.upperBound)
      guard plus < source.count, source[plus] == "+", let next = starts[skippingBlanks(plus + 1)] else {
        return (key, literal.range.upperBound)
      }
      index = next
    }
  }

  /// The lines of `static let`s that say something.
  var linesOfConstantsThatSay: [Int] {
    let said = (calls(of: "say") + calls(of: "counted"))
    return source.indices.filter { !isText[$0] && has("static let ", at: $0) }.compactMap { start in
      let end = endOfStatement(from: start)
      return said.contains { (start..<end).contains($0) } ? 1 + source[..<start].count { $0 == "\n" } : nil
    }
  }

  /// The end of the line on which every parenthesis of a statement is closed and no operator goes on.
  private func endOfStatement(from start: Int) -> Int {
    var index = start
    var depth = 0
    while index < source.count {
      if !isText[index] {
        if "([{".contains(source[index]) { depth += 1 }
        if ")]}".contains(source[index]) { depth -= 1 }
        if source[index] == "\n", depth <= 0 {
          let next = skippingBlanks(index)
          guard next < source.count, "+.?".contains(source[next]) || source[index - 1] == "=" else { break }
        }
      }
      index += 1
    }
    return index
  }

  private func phrase(at start: Int) -> Said? {
    guard let (key, end) = joined(at: start) else { return nil }
    let comma = skippingBlanks(end)
    var said = Said(key: key, line: 1 + source[..<start].count { $0 == "\n" }, range: start..<end)
    if comma < source.count, source[comma] == ",", let context = starts[skippingBlanks(comma + 1)] {
      said.key += " ~ " + literals[context].text
      said.range = start..<literals[context].range.upperBound
    }
    return said
  }

  /// The two forms of a noun after a count, which are the second and third argument.
  private func noun(at start: Int) -> Said? {
    var index = start
    var depth = 0
    var arguments: [(key: String, end: Int)] = []
    while index < source.count {
      if let literal = starts[index] {
        index = literals[literal].range.upperBound
        continue
      }
      switch source[index] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0: if let argument = joined(at: index + 1) { arguments.append(argument) }
      default: break
      }
      if depth < 0 { break }
      index += 1
    }
    guard arguments.count == 2 else { return nil }
    return Said(
      key: arguments[0].key + " / " + arguments[1].key, line: 1 + source[..<start].count { $0 == "\n" },
      range: start..<arguments[1].end, isCounted: true)
  }
}
