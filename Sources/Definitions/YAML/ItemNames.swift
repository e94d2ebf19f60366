internal import Workflow

/// What names stand for while items are decoded.
struct ItemNames {
  let people: [String: PersonID]
  let log: ProblemLog

  /// A key of a group whose keys stand for people, or for fields that are asked for each child.
  func key(_ name: String) -> String {
    guard let at = name.lastIndex(of: "@") else { return people[name]?.rawValue ?? name }
    let child = String(name[name.index(after: at)...])
    return name[...at] + (people[child]?.rawValue ?? child)
  }

  /// Reports keys that nothing asked for.
  func report(_ unused: [Placed<String>], wanted: [String]) {
    for key in unused {
      let hint = Suggestion.hintOrList(for: key.value, among: wanted)
      log.report(.unknownKey, "there is no field \"\(key.value)\" here\(hint)", at: key.place)
    }
  }
}

/// The keys of a group that were asked for while it was decoded.
final class WantedKeys {
  private var entries: [Item.Entry] = []
  private(set) var keys: [String] = []
  private var wantsAll = false

  func begin(_ entries: [Item.Entry]) { self.entries = entries }

  func note(_ key: String) {
    if !keys.contains(key) { keys.append(key) }
  }

  func noteAll() { wantsAll = true }

  /// The keys that are there and were not asked for.
  var unused: [Placed<String>] { wantsAll ? [] : entries.map(\.key).filter { !keys.contains($0.value) } }
}
