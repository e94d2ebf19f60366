import Foundation

/// What a part of the program can be asked and told, read from its source: `tray(_:)`, `teams()`, `isTraining`.
enum Signatures {
  /// The members of a protocol, or the public ones of a class and its extensions, in every file of a target.
  static func of(_ types: [String], in target: String) throws -> Set<String> {
    var found: Set<String> = []
    for url in try Sources.swiftFiles(in: target) {
      var isInside = false
      var isProtocol = false
      var pending = ""
      for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      {
        if !line.hasPrefix(" "), !line.isEmpty {
          isInside = line.hasSuffix("{") && types.contains { type in isHead(line, of: type) }
          isProtocol = line.contains("protocol ")
          pending = ""
          continue
        }
        guard isInside else { continue }
        if pending.isEmpty {
          guard let member = member(String(line), isProtocol: isProtocol) else { continue }
          pending = member
        } else {
          pending += " " + line.trimmingCharacters(in: .whitespaces)
        }
        if let signature = signature(pending) {
          found.insert(signature)
          pending = ""
        }
      }
    }
    return found
  }

  private static func isHead(_ line: Substring, of type: String) -> Bool {
    let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let keywords = ["protocol", "class", "extension"]
    guard let keyword = words.firstIndex(where: keywords.contains) else { return false }
    return words.dropFirst(keyword + 1).first == type
  }

  /// A line that begins a member, from its keyword on; nil for any other, and for what only its file or target sees.
  private static func member(_ line: String, isProtocol: Bool) -> String? {
    guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
    var words = line.split(separator: " ").map(String.init)
    guard isProtocol || words.first == "public" else { return nil }
    words.removeAll { ["public", "private(set)", "@discardableResult"].contains($0) }
    guard let keyword = words.first, ["func", "var", "let"].contains(keyword) else { return nil }
    return words.joined(separator: " ")
  }

  /// `func tray(_ page: TrayPage) ...` as `tray(_:)`; nil while its parameters have not ended.
  private static func signature(_ text: String) -> String? {
    guard text.hasPrefix("func ") else {
      return text.split(separator: " ").dropFirst().first.map { String($0.prefix { $0.isLetter }) }
    }
    let name = text.dropFirst("func ".count).prefix { $0.isLetter }
    guard let open = text.firstIndex(of: "(") else { return nil }
    var depth = 0
    var parameters: [String] = []
    var current = ""
    for character in text[open...] {
      switch character {
      case "(", "[", "<":
        depth += 1
        if depth > 1 { current.append(character) }
      case ")", "]", ">":
        // An arrow closes nothing.
        if character == ">", current.hasSuffix("-") {
          current.append(character)
          continue
        }
        depth -= 1
        guard depth > 0 else {
          if !current.allSatisfy(\.isWhitespace) { parameters.append(current) }
          let labels = parameters.compactMap { parameter in
            parameter.split { $0 == " " || $0 == ":" }.first.map { "\($0):" }
          }
          return "\(name)(\(labels.joined()))"
        }
        current.append(character)
      case "," where depth == 1:
        parameters.append(current)
        current = ""
      default: current.append(character)
      }
    }
    return nil
  }
}
