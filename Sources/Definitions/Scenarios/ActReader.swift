internal import Workflow

/// Reads what is done in an entry: a command, or a short way of writing several.
struct ActReader {
  let world: ScenarioWorld

  private static let short = ["open", "do", "write", "fill"]

  static let keys = short + Command.names.filter { $0 != OpenCase.name }

  /// What a text by itself says of a command: `close-step: core-group-1`.
  private static let soleKeys = ["step", "task", "form", "person"]

  /// What is done, and where that is written; nil where nothing is.
  func read(_ record: Record) -> (act: ScenarioAct?, place: Place?) {
    let given = Self.keys.compactMap { key in record.keyPlace(key).map { (key: key, place: $0) } }
      .sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    guard let first = given.first else { return (nil, nil) }
    for other in given.dropFirst() {
      world.log.report(
        .misplacedKey, "an entry does one thing: \"\(other.key)\" belongs to one of its own", at: other.place)
    }
    guard let item = record.optional(first.key) else { return (nil, first.place) }
    return (act(first.key, item), first.place)
  }

  private func act(_ key: String, _ item: Item) -> ScenarioAct? {
    switch key {
    case "open": return opening(item)
    case "do": return .tasks(world.texts(item, "a task").compactMap(world.task))
    case "write": return FillingReader(world: world).read(item, isFinalised: true).map { .form($0) }
    case "fill": return FillingReader(world: world).read(item, isFinalised: false).map { .form($0) }
    default: return command(key, item)
    }
  }

  private func opening(_ item: Item) -> ScenarioAct? {
    guard let name = world.texts(item, "a step").first else { return nil }
    return world.stepKey(name).map { .open($0) }
  }

  private func command(_ name: String, _ item: Item) -> ScenarioAct? {
    let decoder = ItemDecoder(item: item, names: world.names, soleKeys: Self.soleKeys)
    do {
      return try decoder.run { try Command(named: name, from: $0) }.map { .command($0) }
    } catch {
      world.log.report(error.id, error.message, at: error.place)
      return nil
    }
  }
}
