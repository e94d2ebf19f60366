public import Workflow

extension DefinitionLoader {
  /// The files that a procedure is read from, by their paths below the `Resources` folder: its own, those that it
  /// extends, and the forms that its tasks fill in with those that these copy from.
  ///
  /// Read together they define it as the whole folder does. Throws every problem of the folder where one is an error.
  public static func files(
    of key: ProcedureKey, resources folder: String
  ) throws(DefinitionProblems) -> [SourceFile] {
    let (files, unread) = sources(resources: folder)
    let readings = DefinitionReader.readings(of: files, beside: [])
    let problems = unread + readings.flatMap(\.log.problems)
    if problems.contains(where: { $0.severity == .error }) { throw DefinitionProblems(problems) }
    let wanted = procedures(key, in: readings)
    let forms = forms(of: wanted, in: readings)
    return readings.filter { reading in
      reading.procedure.map { wanted.contains($0.key.value) } ?? reading.form.map { forms.contains($0.key.value) }
        ?? false
    }
    .map { SourceFile(path: String($0.log.file.path.dropFirst(folder.count + 1)), text: $0.log.file.text) }
  }

  /// What files define together; throws every problem at once where one is an error.
  public static func load(files: [SourceFile]) throws(DefinitionProblems) -> DefinitionSet {
    let reading = DefinitionReader.read(files)
    guard reading.isUsable else { throw DefinitionProblems(reading.problems) }
    return reading.definitions
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
  private static func forms(of procedures: Set<ProcedureKey>, in readings: [FileReading]) -> Set<FormKey> {
    let tasks = readings.compactMap(\.procedure).filter { procedures.contains($0.key.value) }
      .flatMap(\.procedure.steps).flatMap(\.tasks)
    var rest = tasks.compactMap(\.form)
    var found = Set(rest)
    let definitions = DefinitionReader.set(of: readings).forms
    while let key = rest.popLast() {
      for source in definitions[key]?.sections.flatMap(\.fields).flatMap(\.copiesFrom) ?? []
      where found.insert(source.form).inserted { rest.append(source.form) }
    }
    return found
  }
}
