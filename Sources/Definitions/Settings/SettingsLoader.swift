/// Reads a person's own settings.
public enum SettingsLoader {
  /// What a file says, and all that is wrong with it; nil where there is no such file. What is wrong is left out.
  public static func load(_ path: String) -> (settings: Settings, problems: [Problem])? {
    guard FileAccess.exists(path) else { return nil }
    let bytes: [UInt8]
    do {
      bytes = try FileAccess.bytes(of: path, limit: SourceFile.largest)
    } catch {
      return (Settings(), [problem(path, .unreadableFile, "the file cannot be read: \(error.reason)")])
    }
    guard bytes.count <= SourceFile.largest else {
      let limit = "\(SourceFile.largest / 1024) KiB"
      return (Settings(), [problem(path, .tooLarge, "settings are at most \(limit), and this is more")])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (Settings(), [problem(path, .notText, "the file is not UTF-8 text")])
    }
    return read(SourceFile(path: path, text: text))
  }

  /// What a text says, and all that is wrong with it.
  public static func read(_ file: SourceFile) -> (settings: Settings, problems: [Problem]) {
    let log = ProblemLog(file)
    // A file of nothing but remarks sets nothing.
    let isBlank = file.text.split(separator: "\n").allSatisfy { $0.drop { $0 == " " }.first.map { $0 == "#" } ?? true }
    guard !isBlank, let root = YAMLReader.read(log) else { return (Settings(), log.problems.sorted()) }
    let settings = SettingsReader(log: log).read(root)
    return (settings, log.problems.sorted())
  }

  private static func problem(_ path: String, _ id: ProblemID, _ message: String) -> Problem {
    Problem(path: path, line: 1, column: 1, id: id, message: message)
  }
}

/// Reads the keys of a settings file.
struct SettingsReader {
  let log: ProblemLog

  func read(_ root: Item) -> Settings {
    var settings = Settings()
    guard
      let record = Record(
        root, "a settings file", at: root.place, keys: ["theme", "language", "plain", "mouse", "tour", "lock", "keys"],
        log: log
      )
    else { return settings }
    settings.theme = text(record, "theme")
    settings.language = text(record, "language")
    settings.plain = flag(record, "plain")
    settings.mouse = flag(record, "mouse")
    settings.tour = flag(record, "tour")
    settings.lock = minutes(record, "lock")
    if let keys = record.optional("keys") { settings.keys = bindings(keys) }
    return settings
  }

  private func bindings(_ item: Item) -> [Settings.OwnBinding] {
    let entries = Record.entries(of: item, "\"keys\"", log: log) ?? []
    return entries.compactMap { entry in
      let action = entry.key.value
      let items: [Item]
      switch entry.value.content {
      case .list(let list): items = list
      case .text: items = [entry.value]
      case .map, .nothing: items = []
      }
      let keys = items.compactMap { item in item.text.map { placed(Placed(value: $0, place: item.place)) } }
      guard !keys.isEmpty, keys.count == items.count else {
        log.report(.wrongType, "\"\(action)\" wants the name of a key, or a list of them", at: entry.value.place)
        return nil
      }
      return Settings.OwnBinding(action: placed(entry.key), keys: keys)
    }
  }

  private func text(_ record: Record, _ key: String) -> PlacedText? { record.text(key).map(placed) }

  /// A number of minutes, up to an hour; what is none is reported.
  private func minutes(_ record: Record, _ key: String) -> Int? {
    guard let item = record.optional(key) else { return nil }
    if let minutes = item.text.flatMap({ Int($0) }), (1...60).contains(minutes) { return minutes }
    log.report(.badValue, "\"\(key)\" is a number of minutes from 1 to 60", at: item.place)
    return nil
  }

  /// Yes or no; what is neither is reported.
  private func flag(_ record: Record, _ key: String) -> Bool? {
    guard let item = record.optional(key) else { return nil }
    switch item.text {
    case "on", "true", "yes": return true
    case "off", "false", "no": return false
    default:
      log.report(.badValue, "\"\(key)\" is on or off", at: item.place)
      return nil
    }
  }

  private func placed(_ text: Placed<String>) -> PlacedText {
    PlacedText(text: text.value, place: log.filePlace(text.place))
  }
}
