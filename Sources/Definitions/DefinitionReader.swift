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
    let all = readings(of: files, beside: others)
    return Reading(definitions: set(of: all), problems: all.prefix(files.count).flatMap(\.log.problems).sorted())
  }

  /// What cases run on: a base is none of it.
  static func set(of readings: [FileReading]) -> DefinitionSet {
    DefinitionSet(
      procedures: readings.compactMap(\.procedure).filter { !$0.isBase }.map(\.procedure),
      forms: readings.compactMap(\.form?.form))
  }

  /// Every file as it was read and checked, then those of the others that it does not stand in for.
  static func readings(of files: [SourceFile], beside others: [SourceFile]) -> [FileReading] {
    let given = files.map(FileReading.init)
    let keys = Set(given.compactMap(\.definedKey))
    let background = others.map(FileReading.init).filter { $0.definedKey.map { !keys.contains($0) } ?? false }
    // What is extended comes first, so that what is wrong with it is said once, of itself.
    var all = given + background
    let inheritance = Inheritance(all)
    for index in all.indices.sorted(by: { inheritance.depth(of: all[$0]) < inheritance.depth(of: all[$1]) }) {
      all[index].readProcedure(inheritance)
    }
    check(all, inheritance)
    if others.isEmpty { checkUse(of: all) }
    return all
  }

  private static func check(_ readings: [FileReading], _ inheritance: Inheritance) {
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
    let steps = Set(readings.compactMap(\.procedure).flatMap { $0.procedure.steps.map(\.key) })
    for reading in readings.sorted(by: { inheritance.depth(of: $0) < inheritance.depth(of: $1) }) {
      if let form = reading.form {
        FormChecks(forms: forms, steps: steps).check(form)
        ConditionChecks(forms: forms).check(form)
      }
      if let procedure = reading.procedure, !reading.log.isPartial {
        ProcedureChecks(forms: forms, read: procedure).run()
      }
    }
  }

  private static func checkUse(of readings: [FileReading]) {
    let procedures = readings.compactMap(\.procedure)
    guard procedures.contains(where: { !$0.isBase }) else { return }
    let used = Set(procedures.flatMap { $0.procedure.steps.flatMap { $0.tasks.flatMap(\.forms) } })
    for reading in readings {
      guard let form = reading.form, !used.contains(form.form.key) else { continue }
      reading.log.report(.unusedForm, "no task fills in the form \"\(form.form.key)\"", at: form.key.place)
    }
  }
}
