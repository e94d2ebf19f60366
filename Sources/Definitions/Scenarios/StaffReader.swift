internal import Workflow

/// Reads the people of an authority: `amina.shah: { name: Amina Shah, roles: social-worker, team: north }`.
///
/// A worker has the fields that a store keeps of one; title and the team's name follow from role and team where they
/// are left out.
struct StaffReader {
  let log: ProblemLog
  let procedure: Procedure

  func read(_ file: Record) -> [Worker] {
    guard let item = file.required("staff") else { return [] }
    return (Record.entries(of: item, "\"staff\"", log: log) ?? []).compactMap(worker)
  }

  private func worker(_ entry: Item.Entry) -> Worker? {
    guard var entries = Record.entries(of: entry.value, "a worker", log: log) else { return nil }
    func add(_ key: String, _ text: String) {
      guard !entries.contains(where: { $0.key.value == key }) else { return }
      entries.append(.made(key, text, at: entry.key.place))
    }
    add("id", entry.key.value)
    if let index = entries.firstIndex(where: { $0.key.value == "roles" }) {
      if case .text = entries[index].value.content {
        entries[index].value = Item(place: entries[index].value.place, content: .list([entries[index].value]))
      }
      if case .list(let names) = entries[index].value.content {
        let roles = names.compactMap { name in name.text.map { Placed(value: $0, place: name.place) } }
          .map { RoleNames(log: log, procedure: procedure).role($0) }
        if let first = roles.first { add("title", procedure.title(of: first)) }
      }
    }
    // What is missing is told of the fields that a person writes.
    add("title", "")
    add("teamName", entries.first { $0.key.value == "team" }?.value.text ?? "")
    return log.decode(Worker.self, from: Item(place: entry.key.place, content: .map(entries)))
  }
}

extension Item.Entry {
  /// A key with a text that nobody wrote, at the place that it follows from.
  static func made(_ key: String, _ text: String, at place: Place) -> Item.Entry {
    Item.Entry(
      key: Placed(value: key, place: place), value: Item(place: place, content: .text(text, isPlain: false)))
  }
}

extension ProblemLog {
  /// The value that an item stands for; nil, and reported, where it stands for none.
  func decode<Value: Decodable>(_ type: Value.Type, from item: Item) -> Value? {
    do {
      return try ItemDecoder.decode(type, from: item, names: ItemNames(people: [:], log: self))
    } catch {
      report(error.id, error.message, at: error.place)
      return nil
    }
  }
}
