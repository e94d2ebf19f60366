public import Workflow

extension DefinitionLoader {
  /// The files that a procedure is read from, by their paths below the `Resources` folder; none for one that there is
  /// not. Throws every problem of the folder where one is an error.
  public static func files(
    of key: ProcedureKey, resources folder: String
  ) throws(DefinitionProblems) -> [SourceFile] {
    try DefinitionSnapshot(DefinitionSources(resources: folder)).files[key] ?? []
  }

  /// What files define together; throws every problem at once where one is an error.
  public static func load(files: [SourceFile]) throws(DefinitionProblems) -> DefinitionSet {
    let reading = DefinitionReader.read(files)
    guard reading.isUsable else { throw DefinitionProblems(reading.problems) }
    return reading.definitions
  }
}
