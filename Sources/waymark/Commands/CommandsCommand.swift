import ArgumentParser

/// Documents the commands of `apply`.
struct CommandsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands", abstract: "Document every command that `waymark apply` takes.")

  @Argument(help: "One command; nothing for all.")
  var name: String?

  func run() throws {
    guard let name else {
      Display.write(CommandsCommand.text)
      return
    }
    guard let reference = CommandReference.find(name) else {
      throw Complaint("There is no command \(Display.line(name)); `waymark commands` lists them.")
    }
    Display.write(CommandsCommand.text(of: reference))
  }

  static var text: String {
    let common = CommandReference.common.map(line).joined(separator: "\n")
    let head = "Every command takes:\n\(common)\n"
    return ([head] + CommandReference.all.map(text)).joined(separator: "\n")
  }

  static func text(of reference: CommandReference) -> String {
    let fields = reference.fields.map(line).joined(separator: "\n")
    return "\(reference.name): \(reference.summary)\n\(fields)\n  example: \(reference.example)\n"
  }

  private static func line(_ field: CommandReference.Field) -> String {
    "  \(field.name) (\(field.kind)\(field.isRequired ? "" : ", optional")): \(field.help)"
  }
}
