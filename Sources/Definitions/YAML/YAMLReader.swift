internal import Yams

/// Parses the text of a file into items: the one place that knows the YAML library.
enum YAMLReader {
  /// The root of the file; nil where it cannot be parsed, which is then reported.
  static func read(_ log: ProblemLog) -> Item? {
    guard SourceChecks.pass(log) else { return nil }
    var duplicates = DuplicateKeys(text: log.file.text)
    while true {
      do {
        // Without a resolver's rules every scalar stays the text that it is, and parsing is quick.
        guard let node = try Yams.compose(yaml: duplicates.text, .basic, .default, .utf8) else {
          log.report(.emptyFile, "the file is empty", at: .start)
          return nil
        }
        return Conversion(log: log, duplicates: duplicates).item(node, depth: 0)
      } catch let YamlError.duplicatedKeysInMapping(keys, context) {
        // The parser stops at the first; renaming it lets the rest be read, and all be reported.
        let place = Place(line: context.mark.line, column: context.mark.column)
        guard duplicates.rename(keyAt: place) else {
          let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
          log.report(.duplicateKey, "the key \(names) is given twice", at: place)
          return nil
        }
      } catch let error as YamlError {
        report(error, log)
        return nil
      } catch {
        log.report(.notYAML, "the file cannot be parsed", at: .start)
        return nil
      }
    }
  }

  private static func report(_ error: YamlError, _ log: ProblemLog) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let text = [context?.text, problem].compactMap { $0 }.joined(separator: ": ")
      log.report(.notYAML, text, at: log.clamped(Place(line: mark.line, column: mark.column)))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
      log.report(.notYAML, problem, at: .start)
    case .memory:
      log.report(.tooDeep, "the definition is nested more than \(SourceChecks.deepest) levels deep", at: .start)
    case .no, .dataCouldNotBeDecoded, .duplicatedKeysInMapping:
      log.report(.notYAML, "the file cannot be parsed", at: .start)
    }
  }
}

/// Turns nodes into items, checking keys and depth.
private struct Conversion {
  let log: ProblemLog
  let duplicates: DuplicateKeys

  func item(_ node: Node, depth: Int) -> Item {
    let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? .start
    guard depth <= SourceChecks.deepest else {
      log.report(.tooDeep, "the definition is nested more than \(SourceChecks.deepest) levels deep", at: place)
      return Item(place: place, content: .nothing)
    }
    switch node {
    case .scalar(let scalar):
      let text = checked(scalar.string, at: place)
      let isPlain = scalar.style == .plain
      let isNothing = isPlain && ["", "~", "null"].contains(text)
      return Item(place: place, content: isNothing ? .nothing : .text(text, isPlain: isPlain))
    case .sequence(let sequence):
      return Item(place: place, content: .list(sequence.map { item($0, depth: depth + 1) }))
    case .mapping(let mapping):
      return Item(place: place, content: .map(entries(mapping, depth: depth)))
    case .alias:
      log.report(.alias, "definitions do without YAML aliases", at: place)
      return Item(place: place, content: .nothing)
    }
  }

  /// A text without what can't be written but can be escaped, which is reported: `"\e[2J"`.
  private func checked(_ text: String, at place: Place) -> String {
    guard let control = text.unicodeScalars.first(where: \.isControl) else { return text }
    log.report(.notText, SourceChecks.wording(of: control), at: place)
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
  }

  private func entries(_ mapping: Node.Mapping, depth: Int) -> [Item.Entry] {
    var entries: [Item.Entry] = []
    var lines: [String: Int] = [:]
    for (key, value) in mapping {
      let place = key.mark.map { Place(line: $0.line, column: $0.column) } ?? .start
      guard case .scalar(let scalar) = key else {
        log.report(.wrongType, "a key must be a text", at: place)
        continue
      }
      let name = checked(duplicates.original(scalar.string), at: place)
      if let line = lines[name] {
        log.report(.duplicateKey, "the key \"\(name)\" was given before, on line \(line)", at: place)
        continue
      }
      lines[name] = place.line
      entries.append(
        Item.Entry(key: Placed(value: name, place: place), value: item(value, depth: depth + 1)))
    }
    return entries
  }
}
