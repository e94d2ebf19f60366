/// A group of keys being read, which reports the keys it does not know and the ones it misses.
struct Record {
  /// What it is, with its article: "a task".
  let what: String
  /// Where a missing key is reported: the key that the group stands under.
  let place: Place
  let log: ProblemLog
  private let entries: [Item.Entry]

  /// Reads a group with these keys and no other; nil, and reported, where the item is no group.
  init?(_ item: Item, _ what: String, at place: Place, keys: [String], log: ProblemLog) {
    guard let entries = Self.entries(of: item, what, log: log) else { return nil }
    self.init(entries: entries, what, at: place, keys: keys, log: log)
  }

  init(entries: [Item.Entry], _ what: String, at place: Place, keys: [String], log: ProblemLog) {
    self.what = what
    self.place = place
    self.log = log
    self.entries = entries
    for entry in entries where !keys.contains(entry.key.value) {
      let name = entry.key.value
      let hint = Suggestion.hintOrList(for: name, among: keys)
      log.report(.unknownKey, "\(what) has no key \"\(name)\"\(hint)", at: entry.key.place)
    }
  }

  /// The entries of a group of any keys, in their order; nil, and reported, where the item is no group.
  static func entries(of item: Item, _ what: String, log: ProblemLog) -> [Item.Entry]? {
    guard case .map(let entries) = item.content else {
      log.report(.wrongType, "\(what) must be a group of keys, not \(item.kindName)", at: item.place)
      return nil
    }
    return entries
  }

  func keyPlace(_ key: String) -> Place? { entries.first { $0.key.value == key }?.key.place }

  /// The value of a key that may be left out; a key without a value is reported.
  func optional(_ key: String) -> Item? {
    guard let entry = entries.first(where: { $0.key.value == key }) else { return nil }
    guard case .nothing = entry.value.content else { return entry.value }
    log.report(.wrongType, "\"\(key)\" has no value", at: entry.key.place)
    return nil
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> Item? {
    if keyPlace(key) == nil { log.report(.missingKey, "\(what) needs \"\(key)\"", at: place) }
    return optional(key)
  }

  /// The text of a key that may be left out.
  func text(_ key: String) -> Placed<String>? { optional(key).flatMap { text(of: $0, key) } }

  /// The text of a key that must be there; empty, and reported, where it is not.
  func requiredText(_ key: String) -> String { required(key).flatMap { text(of: $0, key) }?.value ?? "" }

  /// True or false; false where the key is left out.
  func flag(_ key: String) -> Bool {
    guard let item = optional(key) else { return false }
    guard case .text(let text, true) = item.content, text == "true" || text == "false" else {
      log.report(.wrongType, "\"\(key)\" must be true or false", at: item.place)
      return false
    }
    return text == "true"
  }

  /// A whole number from 1 that must be there.
  func requiredCount(_ key: String) -> Int {
    guard let item = required(key) else { return 1 }
    guard case .text(let text, true) = item.content, let number = Int(text), number > 0 else {
      log.report(.wrongType, "\"\(key)\" must be a whole number from 1", at: item.place)
      return 1
    }
    return number
  }

  /// A number that may be left out.
  func number(_ key: String) -> Double? {
    guard let item = optional(key) else { return nil }
    guard case .text(let text, true) = item.content, let number = Double(text), number.isFinite else {
      log.report(.wrongType, "\"\(key)\" must be a number", at: item.place)
      return nil
    }
    return number
  }

  /// One name or a list of names; empty where the key is left out. A name given twice is reported.
  func names(_ key: String) -> [Placed<String>] {
    guard let item = optional(key) else { return [] }
    guard case .list(let items) = item.content else { return text(of: item, key).map { [$0] } ?? [] }
    var names: [Placed<String>] = []
    for item in items {
      guard let name = text(of: item, key) else { continue }
      if names.contains(where: { $0.value == name.value }) {
        log.report(.duplicateChoice, "\"\(name.value)\" is listed twice", at: name.place)
      } else {
        names.append(name)
      }
    }
    return names
  }

  /// Reports keys that belong elsewhere.
  func refuse(_ keys: [String], _ why: String) {
    for key in keys {
      if let place = keyPlace(key) { log.report(.misplacedKey, "\"\(key)\" \(why)", at: place) }
    }
  }

  private func text(of item: Item, _ key: String) -> Placed<String>? {
    guard let text = item.text else {
      log.report(.wrongType, "\"\(key)\" must be a text, not \(item.kindName)", at: item.place)
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      log.report(.wrongType, "\"\(key)\" has no value", at: item.place)
      return nil
    }
    return Placed(value: text, place: item.place)
  }
}
