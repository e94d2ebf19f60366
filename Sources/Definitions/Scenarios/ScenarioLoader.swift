public import Workflow

/// Loads scenarios from files.
public enum ScenarioLoader {
  /// A file as far as it could be read, and everything that is wrong with it.
  public struct Loaded: Hashable, Sendable {
    public var path: String
    /// Nil where it cannot be run.
    public var file: ScenarioFile?
    public var problems: [Problem]
  }

  /// The keys that an entry of a course can have, commands among them.
  public static var entryKeys: [String] { CourseReader.keys }

  /// The files of scenarios in a `Resources` folder, in the order of their names.
  public static func paths(resources folder: String) -> [String] {
    (FileAccess.names(in: "\(folder)/scenarios") ?? []).filter { $0.hasSuffix(".yaml") }
      .map { "\(folder)/scenarios/\($0)" }
  }

  /// Each file, read against the definitions that it is about.
  public static func load(files paths: [String], definitions: DefinitionSet) -> [Loaded] {
    paths.map { path in
      let (files, unread) = DefinitionLoader.read([path])
      guard let file = files.first else { return Loaded(path: path, problems: unread) }
      return load(file, definitions: definitions)
    }
  }

  /// A file's text, read against the definitions that it is about.
  public static func load(_ source: SourceFile, definitions: DefinitionSet) -> Loaded {
    let log = ProblemLog(source)
    let file = ScenarioFileReader(log: log, definitions: definitions).read()
    return Loaded(path: source.path, file: log.problems.isEmpty ? file : nil, problems: log.problems.sorted())
  }
}
