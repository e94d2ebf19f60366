public import Workflow

/// Reads what the interface says in a language: `Resources/languages/cy.yaml` for Welsh.
public enum CatalogueLoader {
  /// The catalogue, and all that is wrong with it; nil where it can't be read. A phrase that is wrong is left out.
  public static func load(_ language: Language, resources: String) -> (catalogue: Catalogue?, problems: [Problem]) {
    let path = "\(resources)/languages/\(language.rawValue).yaml"
    let bytes: [UInt8]
    do {
      bytes = try FileAccess.bytes(of: path, limit: SourceFile.largest)
    } catch {
      return (nil, [problem(path, .unreadableFile, "the file cannot be read: \(error.reason)")])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (nil, [problem(path, .notText, "the file is not UTF-8 text")])
    }
    return read(SourceFile(path: path, text: text), as: language)
  }

  /// What a text says, and all that is wrong with it.
  public static func read(_ file: SourceFile, as language: Language) -> (catalogue: Catalogue?, problems: [Problem]) {
    let log = ProblemLog(file)
    guard let root = YAMLReader.read(log), let entries = Record.entries(of: root, "a catalogue", log: log) else {
      return (nil, log.problems.sorted())
    }
    var phrases: [String: Catalogue.Translation] = Dictionary(minimumCapacity: entries.count)
    for entry in entries {
      if let translation = translation(entry, log) { phrases[entry.key.value] = translation }
    }
    return (Catalogue(code: language.rawValue, phrases: phrases), log.problems.sorted())
  }

  private static func translation(_ entry: Item.Entry, _ log: ProblemLog) -> Catalogue.Translation? {
    let key = entry.key
    switch entry.value.content {
    case .text:
      return wording(entry.value, of: key, log).map { .text($0) }
    case .map(let forms):
      var counted: [Int: String] = [:]
      var (vowel, other): (String?, String?)
      for form in forms {
        guard let text = wording(form.value, of: key, log) else { return nil }
        if form.key.value == "other" {
          other = text
        } else if form.key.value == "vowel" {
          vowel = text
        } else if let count = Int(form.key.value), count >= 0 {
          counted[count] = text
        } else {
          log.report(
            .badKey, "a form is for a count such as 2, before a \"vowel\" or for every \"other\" one",
            at: form.key.place)
          return nil
        }
      }
      guard let other else {
        log.report(.missingKey, "\"\(key.value)\" needs a form for every \"other\" one", at: key.place)
        return nil
      }
      return vowel.map { .joined(beforeVowel: $0, other: other) } ?? .counted(counted, other: other)
    case .list, .nothing:
      log.report(.wrongType, "\"\(key.value)\" has no translation", at: key.place)
      return nil
    }
  }

  /// One wording; nil, and reported, where it is empty or has a place for a value that the phrase does not have.
  private static func wording(_ item: Item, of key: Placed<String>, _ log: ProblemLog) -> String? {
    guard let text = item.text, !text.allSatisfy(\.isWhitespace) else {
      log.report(.wrongType, "\"\(key.value)\" has no translation", at: key.place)
      return nil
    }
    // A count stands in the first place, which the English of it need not show.
    let known = Catalogue.places(in: key.value).union(key.value.contains(" / ") ? [1] : [])
    let unknown = Catalogue.places(in: text).subtracting(known).sorted()
    guard unknown.isEmpty else {
      let names = unknown.map { "{\($0)}" }.joined(separator: ", ")
      log.report(.badValue, "\"\(key.value)\" has no place \(names)", at: item.place)
      return nil
    }
    return text
  }

  private static func problem(_ path: String, _ id: ProblemID, _ message: String) -> Problem {
    Problem(path: path, line: 1, column: 1, id: id, message: message)
  }
}
