internal import Workflow

/// Reads the family that a file's cases are about.
struct FamilyReader {
  let log: ProblemLog
  let procedure: Procedure
  let staff: [Worker]

  private static let keys = ["name", "address", "team", "people", "allocated"]

  func read(_ file: Record) -> ScenarioFamily {
    var family = ScenarioFamily(name: "", team: "", people: [], names: [], allocations: [:])
    guard let item = file.required("family"), let place = file.keyPlace("family"),
      let record = Record(item, "a family", at: place, keys: Self.keys, log: log)
    else { return family }
    family.name = record.requiredText("name")
    family.address = record.text("address")?.value
    family.team = TeamID(record.requiredText("team"))
    for entry in record.required("people").flatMap({ Record.entries(of: $0, "\"people\"", log: log) }) ?? [] {
      log.checkKey(entry.key, "a person")
      guard let person = person(entry) else { continue }
      family.people.append(person)
      family.names.append(entry.key.value)
    }
    let allocated = record.optional("allocated").flatMap { Record.entries(of: $0, "\"allocated\"", log: log) }
    for entry in allocated ?? [] {
      guard let name = entry.value.text else {
        log.report(.wrongType, "a worker is named by a text, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      let role = RoleNames(log: log, procedure: procedure).role(entry.key)
      family.allocations[role] =
        ScenarioWorld(log: log, procedure: procedure, forms: [:], staff: staff, family: family)
        .worker(Placed(value: name, place: entry.value.place))
    }
    return family
  }

  /// A person as `open-case` takes them, with the whole name in one: `name: Ellie Carter`.
  private func person(_ entry: Item.Entry) -> NewPerson? {
    guard let entries = Record.entries(of: entry.value, "a person", log: log) else { return nil }
    var given = entries.filter { $0.key.value != "name" }
    if let name = entries.first(where: { $0.key.value == "name" }) {
      guard let text = name.value.text else {
        log.report(.wrongType, "\"name\" must be a text, not \(name.value.kindName)", at: name.value.place)
        return nil
      }
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      given.append(.made("givenName", parts.first ?? "", at: name.value.place))
      given.append(.made("familyName", parts.count > 1 ? parts[1] : "", at: name.value.place))
    }
    return log.decode(NewPerson.self, from: Item(place: entry.key.place, content: .map(given)))
  }
}
