/// Everything that is wrong with a set of definitions, thrown at once.
public struct DefinitionProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// By file and place; at least one is an error.
  public var problems: [Problem]

  /// These problems, sorted by file and place.
  public init(_ problems: [Problem]) {
    self.problems = problems.sorted()
  }

  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
