public import Workflow

/// The files of a `Resources` folder's procedures and forms as they were at one moment, and what could not be read.
public struct DefinitionSources: Sendable {
  let folder: String
  let files: [SourceFile]
  let unread: [Problem]

  /// Reads every `.yaml` file in the folder's `procedures` and `forms`; says no more than which could be read.
  public init(resources folder: String) {
    self.folder = folder
    (files, unread) = DefinitionLoader.sources(resources: folder)
  }

  /// What each file says; throws every problem of the folder at once where one of them is an error.
  func readings() throws(DefinitionProblems) -> [FileReading] {
    let readings = DefinitionReader.readings(of: files, beside: [])
    let problems = unread + readings.flatMap(\.log.problems)
    if problems.contains(where: { $0.severity == .error }) { throw DefinitionProblems(problems) }
    return readings
  }
}

/// All that a `Resources` folder defined at one moment, and which files each procedure was read from.
public struct DefinitionSnapshot: Hashable, Sendable {
  /// What cases run on: every procedure but the bases, and every form.
  public var definitions: DefinitionSet
  /// By their paths below the folder: a procedure's own file, those that it extends, and the forms that its tasks fill
  /// in with those that these copy from. Read together they define it as the whole folder does.
  public var files: [ProcedureKey: [SourceFile]]

  /// Reads the files; throws every problem of the folder at once where one of them is an error.
  public init(_ sources: DefinitionSources) throws(DefinitionProblems) {
    let readings = try sources.readings()
    definitions = DefinitionReader.set(of: readings)
    files = [:]
    for key in readings.compactMap(\.procedure?.procedure.key) {
      let wanted = DefinitionSnapshot.procedures(key, in: readings)
      let forms = DefinitionSnapshot.forms(of: wanted, in: readings, defined: definitions.forms)
      files[key] = readings.filter { reading in
        reading.procedure.map { wanted.contains($0.key.value) } ?? reading.form.map { forms.contains($0.key.value) }
          ?? false
      }
      .map { SourceFile(path: String($0.log.file.path.dropFirst(sources.folder.count + 1)), text: $0.log.file.text) }
    }
  }

  /// A procedure and what it extends.
  private static func procedures(_ key: ProcedureKey, in readings: [FileReading]) -> Set<ProcedureKey> {
    var found: Set<ProcedureKey> = []
    var next: ProcedureKey? = key
    while let name = next, let reading = readings.first(where: { $0.procedure?.key.value == name }),
      found.insert(name).inserted
    { next = reading.procedure?.extends?.value }
    return found
  }

  /// The forms of the procedures, and those that they name in turn.
  private static func forms(
    of procedures: Set<ProcedureKey>, in readings: [FileReading], defined: [FormKey: FormDefinition]
  ) -> Set<FormKey> {
    let tasks = readings.compactMap(\.procedure).filter { procedures.contains($0.key.value) }
      .flatMap(\.procedure.steps).flatMap(\.tasks)
    var rest = tasks.compactMap(\.form)
    var found = Set(rest)
    while let key = rest.popLast() {
      for source in defined[key]?.sections.flatMap(\.fields).flatMap(\.copiesFrom) ?? []
      where found.insert(source.form).inserted { rest.append(source.form) }
    }
    return found
  }
}
