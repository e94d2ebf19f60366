import Workflow

/// Why a filter can't be read: where, and what was expected there.
public struct TrayFilterProblem: Error, Hashable, Sendable {
  /// The character at which it goes wrong, from 1.
  public var column: Int
  /// What is wrong, as a sentence.
  public var message: String
  /// What was expected in its place, as a sentence; empty where the message says it.
  public var expected: String

  public init(column: Int, message: String, expected: String = "") {
    self.column = column
    self.message = message
    self.expected = expected
  }
}

extension TrayFilterProblem: CustomStringConvertible {
  public var description: String {
    say("Character \(column): \(message)") + (expected.isEmpty ? "" : " \(expected)")
  }

  /// A line under the filter with a mark below the character.
  public var pointer: String { String(repeating: " ", count: column - 1) + "^" }
}
