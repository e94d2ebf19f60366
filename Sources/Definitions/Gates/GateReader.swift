internal import Workflow

/// A gate as it was read: each requirement, and the names in it.
struct ReadGate {
  var gate: Gate
  var place: Place
  var requirements: [ReadRequirement] = []
}

/// A requirement as it was read, with what it names.
struct ReadRequirement {
  var requirement: Requirement
  var place: Place
  /// The questions of its condition.
  var atoms: [ConditionAtom] = []
}

/// Reads a gate: a list of what must be so before a task can be done.
struct GateReader {
  let log: ProblemLog
  let references: References

  func read(_ entry: Item.Entry) -> ReadGate {
    log.checkKey(entry.key, "a gate")
    let items: [Item] = if case .list(let items) = entry.value.content { items } else { [entry.value] }
    if items.isEmpty { log.report(.badGate, "the gate \"\(entry.key.value)\" asks for nothing", at: entry.key.place) }
    let read = items.compactMap(requirement)
    return ReadGate(
      gate: Gate(key: GateKey(entry.key.value), requirements: read.map(\.requirement)), place: entry.key.place,
      requirements: read)
  }

  /// A text, or `need` with the words in which a person is told of it.
  private func requirement(_ item: Item) -> ReadRequirement? {
    switch item.content {
    case .text(let text, _): return parse(text, in: item)
    case .map:
      guard let record = Record(item, "a requirement", at: item.place, keys: ["need", "says"], log: log),
        let need = record.required("need")
      else { return nil }
      guard case .text(let text, _) = need.content else {
        log.report(.wrongType, "\"need\" must be a text, not \(need.kindName)", at: need.place)
        return nil
      }
      guard var read = parse(text, in: need) else { return nil }
      read.requirement.says = record.text("says")?.value
      return read
    case .list, .nothing:
      log.report(.wrongType, "a requirement must be a text, not \(item.kindName)", at: item.place)
      return nil
    }
  }

  private func parse(_ text: String, in item: Item) -> ReadRequirement? {
    do throws(ConditionError) {
      let read = try RequirementParser.read(text) { log.place(in: item, offset: $0) }
      for name in read.names { references.add(name.value, at: name.place) }
      for status in read.condition?.statuses ?? [] { references.add(.status(status.value), at: status.place) }
      return ReadRequirement(
        requirement: Requirement(read.demand), place: item.place, atoms: read.condition?.atoms ?? [])
    } catch {
      log.report(.badGate, error.message, at: log.place(in: item, offset: error.offset))
      return nil
    }
  }
}
