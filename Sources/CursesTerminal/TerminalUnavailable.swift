/// Why the screens cannot be shown here.
public enum TerminalUnavailable: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is empty or names a terminal that this computer has no description of.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor.
  case dumbTerminal(String)

  /// One sentence for the person, which names the commands that work without a terminal.
  public func description(commands: [String]) -> String {
    let reason =
      switch self {
      case .notATerminal: "The screens need a terminal, and the input or output is a file or a pipe"
      case .unknownTerminal(""): "The screens need to know the terminal, and TERM is not set"
      case .unknownTerminal(let name):
        "The screens cannot be shown: there is no description of the terminal "
          + "\"\(name)\" that TERM names"
      case .dumbTerminal(let name):
        "The screens cannot be shown on the terminal \"\(name)\", which cannot place "
          + "its cursor"
      }
    guard let last = commands.last else { return reason + "." }
    let others = commands.dropLast().joined(separator: ", ")
    let list = others.isEmpty ? last : others + " and " + last
    return reason + "; without one you can use \(list)."
  }
}

extension TerminalUnavailable: CustomStringConvertible {
  /// One sentence for the person.
  public var description: String { description(commands: []) }
}
