public import Workflow

/// Reads procedures and forms from text, and checks them against one another.
public struct DefinitionReader: Sendable {
  /// What was read, as far as it could be, and everything that is wrong with it.
  public struct Reading: Hashable, Sendable {
    /// Fit for use only where no problem is an error.
    public var definitions: DefinitionSet
    /// By file and place.
    public var problems: [Problem]

    /// Whether the definitions can be used: warnings alone do not forbid it.
    public var isUsable: Bool { !problems.contains { $0.severity == .error } }
  }

  /// Reads files together; what one of them names must be defined in one of them.
  public static func read(_ files: [SourceFile]) -> Reading {
    read(files, beside: [])
  }

  /// Reads files together with others that they stand in for where both define the same thing, and whose own
  /// problems are not reported.
  static func read(_ files: [SourceFile], beside others: [SourceFile]) -> Reading {
    let readings = files.map(FileReading.init)
    let keys = Set(readings.compactMap(\.definedKey))
    let background = others.map(FileReading.init).filter { $0.definedKey.map { !keys.contains($0) } ?? false }
    check(readings + background)
    if others.isEmpty { checkUse(of: readings) }
    let all = readings + background
    let definitions = DefinitionSet(
      procedures: all.compactMap(\.procedure?.procedure), forms: all.compactMap(\.form?.form))
    return Reading(definitions: definitions, problems: readings.flatMap(\.log.problems).sorted())
  }

  private static func check(_ readings: [FileReading]) {
    var first: [String: String] = [:]
    for reading in readings {
      guard let key = reading.definedKey, let place = reading.keyPlace else { continue }
      if let path = first[key] {
        reading.log.report(.duplicateDefinition, "the \(key) is defined in \(path) already", at: place)
      } else {
        first[key] = reading.log.file.path
      }
    }
    let forms = Dictionary(readings.compactMap(\.form?.form).map { ($0.key, $0) }) { first, _ in first }
    for reading in readings {
      if let form = reading.form { FormChecks(forms: forms).check(form) }
      if let procedure = reading.procedure { ProcedureChecks(forms: forms, read: procedure).run() }
    }
  }

  private static func checkUse(of readings: [FileReading]) {
    let procedures = readings.compactMap(\.procedure?.procedure)
    guard !procedures.isEmpty else { return }
    let used = Set(procedures.flatMap { $0.steps.flatMap { $0.tasks.compactMap(\.form) } })
    for reading in readings {
      guard let form = reading.form, !used.contains(form.form.key) else { continue }
      reading.log.report(.unusedForm, "no task fills in the form \"\(form.form.key)\"", at: form.key.place)
    }
  }
}
