public import Workflow

/// Loads an authority's retention schedule from its file.
public enum RetentionLoader {
  /// Where the schedule stands in a `Resources` folder.
  public static func path(resources folder: String) -> String { "\(folder)/retention/schedule.yaml" }

  /// The schedule of a `Resources` folder: nil where there is none. Throws all that is wrong with it.
  public static func load(resources folder: String) throws(DefinitionProblems) -> RetentionSchedule? {
    let path = path(resources: folder)
    guard FileAccess.exists(path) else { return nil }
    let (schedule, problems) = load(file: path, procedures: [])
    guard let schedule else { throw DefinitionProblems(problems) }
    return schedule
  }

  /// Everything that is wrong with the schedule of a `Resources` folder, warnings included; with the procedures also
  /// what it names that none of them has.
  public static func check(resources folder: String, procedures: [Procedure]) -> [Problem] {
    let path = path(resources: folder)
    return FileAccess.exists(path) ? check(file: path, procedures: procedures) : []
  }

  /// The same of a file.
  public static func check(file path: String, procedures: [Procedure]) -> [Problem] {
    load(file: path, procedures: procedures).problems
  }

  /// Whether a file is a retention schedule, by its keys, whatever else is wrong with it.
  public static func isSchedule(file path: String) -> Bool {
    guard let file = DefinitionLoader.read([path]).files.first, let root = YAMLReader.read(ProblemLog(file)),
      case .map = root.content
    else { return false }
    return root.keys.contains("rules") && !root.keys.contains("procedure") && !root.keys.contains("form")
  }

  private static func load(
    file path: String, procedures: [Procedure]
  ) -> (schedule: RetentionSchedule?, problems: [Problem]) {
    let (files, unread) = DefinitionLoader.read([path])
    guard let file = files.first else { return (nil, unread) }
    return load(file, procedures: procedures)
  }

  /// The schedule that a text describes, nil where an error is in it; with procedures also what none of them has.
  public static func load(
    _ file: SourceFile, procedures: [Procedure]
  ) -> (schedule: RetentionSchedule?, problems: [Problem]) {
    let log = ProblemLog(file)
    guard let (title, rules) = RetentionReader(log: log).read() else { return (nil, log.problems.sorted()) }
    if !procedures.isEmpty { checkNames(rules, procedures, log) }
    let problems = log.problems.sorted()
    let isUsable = !problems.contains { $0.severity == .error }
    return (isUsable ? RetentionSchedule(title: title, rules: rules.map(\.rule)) : nil, problems)
  }

  /// A name that no procedure of today has may be that of an earlier one, by which cases were closed: that is no error.
  private static func checkNames(
    _ rules: [RetentionReader.ReadRule], _ procedures: [Procedure], _ log: ProblemLog
  ) {
    let steps = Set(procedures.flatMap { $0.steps.map(\.key.rawValue) }).sorted()
    let statuses = Set(procedures.flatMap { $0.statuses.map(\.key.rawValue) }).sorted()
    for rule in rules {
      for (names, known, what) in [(rule.steps, steps, "step"), (rule.statuses, statuses, "status")] {
        for name in names where !known.contains(name.value) {
          let hint = Suggestion.hintOrList(for: name.value, among: known)
          log.report(.coversNothing, "no procedure has a \(what) \"\(name.value)\"\(hint)", at: name.place)
        }
      }
    }
  }
}
