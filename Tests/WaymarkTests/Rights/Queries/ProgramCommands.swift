import Foundation

/// What every command of the program asks, so that none is added without its place in the matrix.
enum ProgramCommands {
  /// Where its rights are.
  enum Place: Hashable {
    /// It has a row of its own.
    case row
    /// It asks what has rows, as whoever is at the terminal: the queries that it asks.
    case asks
    /// It does something, by the rights of the commands that it does.
    case does
    /// It is for who can read or owns the file: no role has to do with it.
    case file
  }

  static let places: [String: Place] = [
    "audit case": .row, "audit reads": .row, "audit verify": .row, "audit receipt": .row, "store check": .row,
    "retention": .row, "timeliness": .row, "worker list": .row, "worker grants": .row, "worker load": .row,
    "open": .asks, "tray": .asks, "find": .asks, "case show": .asks, "pathway": .asks, "form": .asks,
    "contribution template": .asks, "meeting": .asks, "slots": .asks, "members": .asks, "board": .asks, "print": .asks,
    "calendar": .asks, "chronology": .asks, "network": .asks,
    "apply": .does, "case move": .does, "contribution import": .does, "store rebuild": .does, "worker add": .does,
    "worker change": .does, "worker grant": .does, "worker end-grant": .does,
    "backup make": .file, "backup verify": .file, "restore": .file, "salvage": .file, "store clean": .file,
    "store create": .file, "demo": .file,
  ]

  /// What reads no store, whatever is below it.
  static let storeless = [
    "benchmark", "commands", "config", "definitions", "due", "keys", "manual", "procedure", "tour",
  ]

  /// Every command that can be typed, by its words, as the program itself lists them.
  static func all() throws -> [String] {
    struct Dump: Decodable { var command: Listed }
    let dumped = try Tmux.execute(Tmux.program.path, ["--experimental-dump-help"])
    return try JSONDecoder().decode(Dump.self, from: Data(dumped.output.utf8)).command.below([])
  }

  private struct Listed: Decodable {
    var commandName: String
    var subcommands: [Listed]?

    func below(_ words: [String]) -> [String] {
      let commands = (subcommands ?? []).filter { $0.commandName != "help" }
      guard !commands.isEmpty else { return [words.joined(separator: " ")] }
      return commands.flatMap { $0.below(words + [$0.commandName]) }
    }
  }
}
