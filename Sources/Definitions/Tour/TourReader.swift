internal import Workflow

/// Reads a file that describes a tour.
struct TourReader {
  let log: ProblemLog

  private static let keys = ["tour", "title", "worker", "families", "steps"]
  private static let stepKeys = ["says", "at", "lost", "until", "walk"]
  private static let signKeys = ["screen", "recorded"] + flags.map(\.key)
  /// The signs that are so or not.
  private static let flags: [(key: String, sign: TourSign)] = [
    ("moved", .moved), ("explained", .explained), ("refused", .refused), ("typed", .typed),
    ("answered", .answered), ("kept", .kept),
  ]

  /// The tour, as far as it can be made sense of. What is wrong is in the log.
  func read() -> TourDefinition? {
    guard let root = YAMLReader.read(log),
      let record = Record(root, "a tour", at: root.place, keys: Self.keys, log: log)
    else { return nil }
    let role = record.requiredText("tour")
    if !role.isEmpty, role != log.file.name, let place = record.keyPlace("tour") {
      log.report(.nameMismatch, "the file is named \"\(log.file.name)\" and is the tour of \"\(role)\"", at: place)
    }
    return TourDefinition(
      role: RoleKey(role), title: record.requiredText("title"), worker: WorkerID(record.requiredText("worker")),
      families: record.required("families").map(families) ?? [], steps: record.required("steps").map(steps) ?? [])
  }

  private func families(_ item: Item) -> [Int] {
    items(item, "\"families\"").compactMap { item in
      guard let text = item.text, let number = Int(text), (1...TourReader.mostFamilies).contains(number) else {
        log.report(.badValue, "a family is a number from 1 to \(TourReader.mostFamilies)", at: item.place)
        return nil
      }
      return number
    }
  }

  /// As many as the demo has a story for.
  private static let mostFamilies = 40

  private func steps(_ item: Item) -> [TourDefinition.Step] {
    items(item, "\"steps\"").compactMap { item in
      guard let record = Record(item, "a step", at: item.place, keys: Self.stepKeys, log: log) else { return nil }
      return TourDefinition.Step(
        says: record.requiredText("says"), at: record.required("at").map(places) ?? [],
        lost: record.text("lost")?.value, until: record.required("until").map(signs) ?? [],
        walk: record.required("walk").map(walk) ?? [])
    }
  }

  /// A list, or one value in its place; a list of nothing is reported.
  private func items(_ item: Item, _ what: String) -> [Item] {
    guard case .list(let items) = item.content else { return [item] }
    if items.isEmpty { log.report(.wrongType, "\(what) is empty", at: item.place) }
    return items
  }

  private func places(_ item: Item) -> [TourPlace] { items(item, "\"at\"").compactMap(place) }

  private func place(_ item: Item) -> TourPlace? {
    if let place = item.text.flatMap(TourPlace.init(rawValue:)) { return place }
    let known = TourPlace.allCases.map(\.rawValue)
    let hint = Suggestion.hintOrList(for: item.text ?? "", among: known)
    log.report(.badValue, "there is no screen \"\(item.text ?? item.kindName)\"\(hint)", at: item.place)
    return nil
  }

  private func signs(_ item: Item) -> [TourSign] {
    guard let record = Record(item, "what ends a step", at: item.place, keys: Self.signKeys, log: log) else {
      return []
    }
    var signs = Self.flags.filter { record.flag($0.key) }.map(\.sign)
    if let item = record.optional("screen"), let place = place(item) { signs.append(.screen(place)) }
    for name in record.names("recorded") {
      if !Event.names.contains(name.value) {
        let hint = Suggestion.hint(for: name.value, among: Event.names)
        log.report(.badValue, "there is no event \"\(name.value)\"\(hint)", at: name.place)
      }
      signs.append(.recorded(name.value))
    }
    if signs.isEmpty { log.report(.missingKey, "nothing is named that ends the step", at: item.place) }
    return signs
  }

  private func walk(_ item: Item) -> [TourDefinition.Stroke] {
    items(item, "\"walk\"").compactMap { item in
      if let key = item.text { return .press(key) }
      guard let record = Record(item, "a stroke", at: item.place, keys: ["type"], log: log) else { return nil }
      return .type(record.requiredText("type"))
    }
  }
}
