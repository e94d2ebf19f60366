import ArgumentParser
import Glibc
import Storage

/// The program: screens at a terminal, and the same door for scripts.
@main
struct Waymark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waymark",
    abstract: "The case system for child protection: what to do next, by when, and why.",
    discussion: """
      Without a command it opens the work tray. `waymark demo` makes a training store to try it on; in a training \
      store `--as NAME` is anybody. Inside, `?` shows the keys of the screen.
      """,
    version: Waymark.version,
    subcommands: [
      Open.self, TrayCommand.self, FindCommand.self, CaseCommand.self, PathwayCommand.self, FormCommand.self,
      ContributionCommand.self,
      MeetingCommand.self,
      SlotsCommand.self,
      MembersCommand.self,
      BoardCommand.self, PrintCommand.self,
      TimelinessCommand.self, CalendarCommand.self, ChronologyCommand.self, NetworkCommand.self,
      AuditCommand.self, RetentionCommand.self, ApplyCommand.self, CommandsCommand.self, DefinitionsCommand.self,
      ProcedureCommand.self,
      DemoCommand.self, TourCommand.self, StoreCommand.self, BackupCommand.self, RestoreCommand.self,
      SalvageCommand.self, WorkerCommand.self,
      DueCommand.self, KeysCommand.self, ConfigCommand.self, ManualCommand.self, BenchmarkCommand.self,
    ],
    defaultSubcommand: Open.self)

  static let version = "0.1.0"

  /// The tray is opened all day long: its few options are read by hand, which takes a tenth of the time that setting
  /// up the parser of every command does.
  static func main() {
    StoreGroup.settle()
    // A file that may grow no further is an error like any other, to be said and waited out.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    let (screens, rest) = PlainScreenOptions.taken(from: arguments)
    guard let options = PlainStoreOptions(rest) else {
      return main(StoreOptions.behindCommand(arguments, of: Waymark.self))
    }
    do {
      try Open.open(options, screens)
    } catch {
      exit(withError: error)
    }
  }

  /// The commands that need no terminal and are asked for most, for the message where there is none.
  static let plainCommands = [
    "tray", "find", "case", "pathway", "form", "meeting", "print", "audit", "apply", "due",
  ]
}
