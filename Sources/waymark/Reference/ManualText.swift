import ArgumentParser
import FoundationEssentials

/// The manual page of the program, in Markdown: every command with its options, as the parser knows them.
struct ManualText {
  private var program: CommandHelp

  /// Fails only where the parser describes its commands in another way than it does now.
  init() throws {
    struct Dump: Decodable { var command: CommandHelp }
    program = try JSONDecoder().decode(Dump.self, from: Data(Waymark._dumpHelp().utf8)).command
  }

  var markdown: String {
    let opening = program.subcommands?.first { $0.commandName == "open" }?.shown ?? []
    let listing = Set(program.subcommands?.first { $0.commandName == "tray" }?.shown ?? [])
    // What only the screens take is theirs.
    let shared = opening.filter(listing.contains)
    var text = """
      # Name

      waymark - \(program.abstract ?? "")

      # Synopsis

      **waymark** [*command*] [*options*]

      # Description

      \(program.discussion ?? "")

      # Options of every command


      """
    text += shared.map(\.markdown).joined() + "\n# Commands\n\n"
    for command in program.subcommands ?? [] { text += markdown(command, in: "waymark", without: Set(shared)) }
    return text + ManualText.rest
  }

  /// A command and those below it.
  private func markdown(_ command: CommandHelp, in parent: String, without shared: Set<ArgumentHelp>) -> String {
    guard command.shouldDisplay != false, command.commandName != "help" else { return "" }
    let name = "\(parent) \(command.commandName)"
    let own = command.shown.filter { !shared.contains($0) }
    let synopsis = own.filter { $0.kind == "positional" }.map { " \($0.synopsis)" }.joined()
    var text = "## \(name)\(synopsis)\n\n"
    if let abstract = command.abstract, !abstract.isEmpty { text += "\(abstract)\n\n" }
    if let discussion = command.discussion, !discussion.isEmpty { text += "\(ManualText.broken(discussion))\n\n" }
    if !own.isEmpty { text += own.map(\.markdown).joined() + "\n" }
    for below in command.subcommands ?? [] { text += markdown(below, in: name, without: shared) }
    return text
  }

  /// A text that keeps its lines: examples stand each on its own.
  private static func broken(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: "  \n")
  }

  private static let rest = """
    # Files

    - *$XDG_DATA_HOME/waymark/waymark.store*: the store, where no other is named
    - *$XDG_CONFIG_HOME/waymark/config.yaml*: a person's own theme, keys and mouse; `waymark config check` checks it
    - *$XDG_STATE_HOME/waymark/drafts*: what was typed and the store could not take

    # Environment

    - **WAYMARK_RESOURCES**: the folder of procedures, forms, templates and languages; without it those installed
    - **VISUAL**, **EDITOR**: the editor that long texts are lent to on request
    - **COLORFGBG**: the background that colours are chosen for; without it the terminal is asked
    - **NO_COLOR**: no colours, but bold, underlined and reversed text
    - **TERM**: the terminal
    - **LC_ALL**, **LC_MESSAGES**, **LANG**: the language of the screens, by the first that is set: Welsh or English

    # Exit status

    0 where all was done that was asked for, 64 for a command line that is not understood, 1 for anything else.

    # See also

    waymark-procedure(5)

    """
}

/// A command as the parser describes it.
private struct CommandHelp: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var arguments: [ArgumentHelp]?
  var subcommands: [CommandHelp]?

  var shown: [ArgumentHelp] { (arguments ?? []).filter { $0.shouldDisplay != false } }
}

/// An option, a flag or an argument as the parser describes it.
private struct ArgumentHelp: Decodable, Hashable {
  var kind: String
  var names: [Name]?
  var valueName: String?
  var abstract: String?
  var discussion: String?
  var defaultValue: String?
  var isOptional: Bool?
  var isRepeating: Bool?
  var shouldDisplay: Bool?

  struct Name: Decodable, Hashable {
    var kind: String
    var name: String
    var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
  }

  /// The argument in a synopsis: "[*kind*]".
  var synopsis: String {
    let value = "*\(valueName ?? "value")*\(isRepeating == true ? "..." : "")"
    return isOptional == true ? "[\(value)]" : value
  }

  /// "- **--store** *store*: the store's file".
  var markdown: String {
    let value = "*\(valueName ?? "value")*"
    let written = (names ?? []).map { "**\($0.written)**" }.joined(separator: ", ")
    let head = kind == "positional" ? value : kind == "flag" ? written : "\(written) \(value)"
    let about = [abstract, discussion].compactMap(\.self).joined(separator: " ")
    let otherwise = defaultValue.map { " Default: \($0)." } ?? ""
    return "- \(head): \(about)\(otherwise)\n"
  }
}
