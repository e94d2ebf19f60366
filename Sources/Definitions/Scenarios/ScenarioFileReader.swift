internal import Workflow

/// Reads a file of scenarios against the definitions that they run on.
struct ScenarioFileReader {
  let log: ProblemLog
  let definitions: DefinitionSet

  private static let keys = ["scenarios-for", "staff", "family", "scenarios"]

  /// The file; nil where it cannot be made sense of. What is wrong is in the log.
  func read() -> ScenarioFile? {
    guard let root = YAMLReader.read(log),
      let record = Record(root, "a file of scenarios", at: root.place, keys: Self.keys, log: log)
    else { return nil }
    guard let key = record.required("scenarios-for"), let name = key.text else { return nil }
    guard let procedure = definitions.procedures[ProcedureKey(name)] else {
      let known = definitions.procedures.keys.map(\.rawValue).sorted()
      let hint = Suggestion.hintOrList(for: name, among: known)
      log.report(.unknownProcedure, "there is no procedure \"\(name)\"\(hint)", at: key.place)
      return nil
    }
    let staff = StaffReader(log: log, procedure: procedure).read(record)
    let family = FamilyReader(log: log, procedure: procedure, staff: staff).read(record)
    let world = ScenarioWorld(
      log: log, procedure: procedure, forms: definitions.forms, staff: staff, family: family)
    return ScenarioFile(
      path: log.file.path, procedure: procedure.key, staff: staff, family: family,
      scenarios: scenarios(record, world))
  }

  private func scenarios(_ record: Record, _ world: ScenarioWorld) -> [Scenario] {
    guard let item = record.required("scenarios") else { return [] }
    var read: [Scenario] = []
    for entry in Record.entries(of: item, "\"scenarios\"", log: log) ?? [] {
      log.checkKey(entry.key, "a scenario")
      guard
        let record = Record(
          entry.value, "a scenario", at: entry.key.place, keys: ["title", "after", "course"], log: log)
      else { continue }
      let earlier = follows(record, among: read)
      let reader = CourseReader(world: world, earlier: earlier?.course)
      read.append(
        Scenario(
          name: entry.key.value, title: record.text("title")?.value, place: log.filePlace(entry.key.place),
          follows: earlier?.name, course: record.required("course").map(reader.read) ?? []))
    }
    return read
  }

  private func follows(_ record: Record, among earlier: [Scenario]) -> Scenario? {
    guard let name = record.text("after") else { return nil }
    if let found = earlier.first(where: { $0.name == name.value }) { return found }
    let hint = Suggestion.hintOrList(for: name.value, among: earlier.map(\.name))
    log.report(.unknownScenario, "no scenario before this one is \"\(name.value)\"\(hint)", at: name.place)
    return nil
  }
}

extension ProblemLog {
  func filePlace(_ place: Place) -> FilePlace {
    FilePlace(path: file.path, line: place.line, column: place.column)
  }
}
