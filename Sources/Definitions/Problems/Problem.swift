/// Something wrong in a definition file: where, what, and under which stable id.
public struct Problem: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The file, as it was named when it was read.
  public var path: String
  /// Counted from 1.
  public var line: Int
  /// Counted from 1 in Unicode scalars.
  public var column: Int
  public var severity: Severity
  /// One sentence in lower case without a full stop, with a suggestion where there is a near name.
  public var message: String
  public var id: ProblemID

  /// Whether the definitions can be used in spite of it.
  public enum Severity: String, CaseIterable, Hashable, Sendable, Codable {
    /// The definitions cannot be used.
    case error
    /// They can, but something in them is of no effect.
    case warning
  }

  /// A problem at a place in a file; its severity is that of its id.
  public init(path: String, line: Int, column: Int, id: ProblemID, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.severity = id.severity
    self.message = message
    self.id = id
  }

  /// `path:line:column: error: message [id]`.
  public var description: String { "\(path):\(line):\(column): \(severity.rawValue): \(message) [\(id.rawValue)]" }

  /// By file, then by place.
  public static func < (left: Problem, right: Problem) -> Bool {
    (left.path, left.line, left.column, left.id.rawValue, left.message)
      < (right.path, right.line, right.column, right.id.rawValue, right.message)
  }
}
