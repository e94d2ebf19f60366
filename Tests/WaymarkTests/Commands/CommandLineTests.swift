import Foundation
import Testing
import Workflow

@testable import waymark

/// The built program as scripts and tired fingers use it: output, exit status, one clear sentence for each mistake.
@Suite struct CommandLineTests {
  /// A folder of its own, gone with the test.
  final class Scratch {
    let folder: URL
    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("waymark-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// A training store of three families on Monday 12 January 2026; its path.
    func demo(_ name: String = "a.store") throws -> String {
      let path = path(name)
      let made = try CommandLineTests.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "3")
      try #require(made.status == 0, "\(made.errors)")
      return path
    }
  }

  static func waymark(
    _ arguments: String..., input: String? = nil
  ) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, arguments, input: input)
  }

  @Test func aMissingStoreIsSaidAndNothingIsMade() throws {
    let scratch = try Scratch()
    let path = scratch.path("none/x.store")
    for command in ["tray", "case", "open"] {
      let result = try Self.waymark(command, "--store", path)
      #expect(result.status == 1)
      #expect(
        result.errors == "Error: There is no store at \(path); `waymark demo` makes a training store, "
          + "`waymark store create` an empty one.\n")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("none")))
  }

  @Test func aPipeIsNoStoreAndKeepsNobodyWaiting() throws {
    let scratch = try Scratch()
    let path = scratch.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    for command in ["tray", "case", "open", "apply"] {
      let arguments = command == "apply" ? [command, "-"] : [command]
      let result = try Tmux.execute(Tmux.program.path, arguments + ["--store", path])
      #expect(result.status == 1)
      #expect(result.errors == "Error: \(path) is not a Waymark store.\n")
    }
  }

  @Test func outputThatCanNotBeWrittenIsSaid() throws {
    let scratch = try Scratch()
    let path = try scratch.demo()
    for command in ["tray", "case", "commands", "keys"] {
      let store = ["tray", "case"].contains(command) ? " --store '\(path)'" : ""
      let result = try Tmux.execute("/bin/sh", ["-c", "'\(Tmux.program.path)' \(command)\(store) >/dev/full"])
      #expect(result.status == 1, "\(command)")
      #expect(result.errors == "waymark: the output can't be written: no space left on device.\n")
    }
  }

  @Test func whatApplyCanNotReadIsSaidAndTheRestIsDone() throws {
    let scratch = try Scratch()
    let path = try scratch.demo()
    let folder = try Self.waymark("apply", scratch.folder.path, "--store", path)
    #expect(folder.status == 1)
    #expect(folder.errors.contains("\(scratch.folder.path) can't be read: is a directory."))
    let huge = String(repeating: "x", count: LineReader.longest + 1)
    let taken = try Self.waymark("apply", "-", "--store", path, input: "\(huge)\n{}\n\n[1]\n")
    #expect(taken.status == 1)
    let lines = taken.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 3, "\(taken.output.prefix(500))")
    #expect(lines[0] == #"{"line":1,"ok":false,"refusal":["The line is longer than 4000000 bytes."]}"#)
    #expect(lines[1].contains(#""line":2"#) && lines[2].contains(#""line":4"#))
  }

  @Test func aTrainingStoreStartsAtTheTimeThatIsGiven() throws {
    let scratch = try Scratch()
    let path = try scratch.demo()
    #expect(try Self.waymark("tray", "--store", path, "--today", "2026-01-12T14:30").status == 0)
    #expect(try Self.waymark("tray", "--store", path, "--today", "2026-01-12 14:30").status == 0)
    let wrong = try Self.waymark("tray", "--store", path, "--today", "2026-01-12T25:00")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("--today wants a date such as 2026-01-12"))
  }

  @Test func aFileThatIsNoStoreIsLeftAlone() throws {
    let scratch = try Scratch()
    let path = scratch.path("letter.txt")
    try "Dear Sir or Madam".write(toFile: path, atomically: true, encoding: .utf8)
    let result = try Self.waymark("tray", "--store", path)
    #expect(result.status == 1)
    #expect(result.errors == "Error: \(path) is not a Waymark store.\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "Dear Sir or Madam")
  }

  @Test func theDemoIsPrivateAlwaysTheSameAndNeverOverwritten() throws {
    let scratch = try Scratch()
    let path = scratch.path("data/a.store")
    let made = try Self.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "6")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("waymark --store \(path) --today 2026-01-12"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let folder = try FileManager.default.attributesOfItem(atPath: scratch.path("data"))
    #expect((folder[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    let again = try Self.waymark("demo", "--store", path)
    #expect(again.status == 1)
    #expect(again.errors == "Error: \(path) exists already; nothing was changed.\n")
    let other = scratch.path("b.store")
    _ = try Self.waymark("demo", "--store", other, "--today", "2026-01-12", "--families", "6")
    let first = try Self.waymark("audit", "C0003", "--as", "rosa.diaz", "--store", path, "--format", "json")
    let second = try Self.waymark("audit", "C0003", "--as", "rosa.diaz", "--store", other, "--format", "json")
    #expect(first.output == second.output)
    #expect(first.output.contains("case-opened"))
  }

  @Test func anUnknownWorkerIsNamedWithThoseThereAre() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.store")
    _ = try Self.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "1")
    let result = try Self.waymark("tray", "--store", path, "--as", "no\u{1B}body")
    #expect(result.status == 1)
    #expect(result.errors.contains("There is no worker"))
    #expect(result.errors.contains("amina.shah"))
    #expect(!result.errors.contains("\u{1B}"))
    let day = try Self.waymark("tray", "--store", path, "--today", "12 Jan")
    #expect(
      day.errors
        == "Error: --today wants a date such as 2026-01-12, with a time where it matters: 2026-01-12T14:30, not 12 Jan.\n"
    )
  }

  @Test func withoutATerminalItNamesTheCommandsThatNeedNone() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.store")
    _ = try Self.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "1")
    let result = try Self.waymark("--store", path)
    #expect(result.status == 1)
    #expect(result.errors.contains("need a terminal"))
    #expect(result.errors.contains("tray, find, case, pathway"))
  }

  @Test func listsAreTablesOrJSON() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.store")
    _ = try Self.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "12")
    for command in [
      ["tray"], ["case"], ["case", "C0001"], ["pathway", "C0001"], ["form", "C0001"], ["meeting", "C0001"],
      ["audit", "C0001", "--as", "rosa.diaz"],
    ] {
      let table = try Tmux.execute(Tmux.program.path, command + ["--store", path, "--today", "2026-01-12"])
      #expect(table.status == 0, "\(command): \(table.errors)")
      #expect(!table.output.isEmpty)
      let json = try Tmux.execute(
        Tmux.program.path, command + ["--store", path, "--today", "2026-01-12", "--format", "json"])
      #expect(json.status == 0)
      _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    }
  }

  @Test func theStoreIsNamedBeforeTheCommandOrBehindIt() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.store")
    let made = try Self.waymark("--store", path, "demo", "--today", "2026-01-12", "--families", "3")
    #expect(made.status == 0, "\(made.errors)")
    let behind = try Self.waymark("tray", "--store", path, "--today", "2026-01-12", "--as", "grace.obi")
    let before = try Self.waymark("--store", path, "--today=2026-01-12", "--as", "grace.obi", "tray")
    let both = try Self.waymark("--today", "2026-01-12", "tray", "--as", "grace.obi", "--store", path)
    #expect(before.status == 0, "\(before.errors)")
    #expect(before.output == behind.output)
    #expect(both.output == behind.output)
    let pathway = try Self.waymark("--store", path, "pathway", "C0001", "--format", "json")
    #expect(pathway.status == 0, "\(pathway.errors)")
    #expect(try Self.waymark("--store", path, "nonsense").errors.contains("nonsense"))
  }

  @Test func optionsBeforeACommandGoBehindItWhateverItsDepth() {
    func moved(_ arguments: String...) -> [String] { StoreOptions.behindCommand(arguments, of: Waymark.self) }
    #expect(moved("--store", "x", "tray", "--view", "team") == ["tray", "--store", "x", "--view", "team"])
    #expect(moved("--as", "tray", "--store=x", "open") == ["open", "--as", "tray", "--store=x"])
    #expect(moved("--store", "x", "benchmark", "save") == ["benchmark", "save", "--store", "x"])
    #expect(moved("--store", "x") == ["--store", "x"])
    #expect(moved("--store") == ["--store"])
    #expect(moved("--store", "x", "--help") == ["--store", "x", "--help"])
    #expect(moved("tray", "--store", "x") == ["tray", "--store", "x"])
  }

  @Test func applyAnswersEachLineAndFailsIfAnyWasRefused() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.store")
    _ = try Self.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "0")
    let lines = """
      \(Office.open)
      {"command":"fly"}
      not json
      {"command":"close-step","case":"C0001"}
      {"command":"close-step","case":"C0001","step":"core-group-1","colour":"red"}
      {"command":"close-step","case":"C0099","step":"core-group-1"}
      {"command":"close-step","case":"C0001","step":"strategy-discussion-1","expecting":3}
      """
      .replacing("huw.parry", "amina.shah").replacing("grace.obi", "amina.shah")
      .replacing(",\"team-manager\":\"amina.shah\"", "")
    let result = try Self.waymark("apply", "-", "--store", path, "--today", "2026-01-12", input: lines)
    let answers = result.output.split(separator: "\n").map(String.init)
    #expect(result.status == 1)
    #expect(answers.count == 7)
    #expect(answers[0].contains("\"ok\":true"))
    #expect(answers[1].contains("There is no command \\\"fly\\\""))
    #expect(answers[2].contains("This is not a JSON object."))
    #expect(answers[3].contains("close-step lacks \\\"step\\\"."))
    #expect(answers[4].contains("close-step has no field \\\"colour\\\"."))
    #expect(answers[5].contains("There is no case C0099."))
    #expect(answers[6].contains("The case has changed meanwhile"))
    #expect(answers[6].contains("\"line\":7"))
  }

  @Test func dueCountsAndSaysHow() throws {
    let one = try Self.waymark("due", "2025-12-15", "15 working days")
    #expect(one.status == 0)
    #expect(one.output.hasPrefix("Thu 8 Jan 2026\n15 working days after Mon 15 Dec 2025"))
    #expect(one.output.contains("Christmas Day"))
    let many = try Self.waymark(
      "due", "-", input: "2025-05-06\t15 working days\n2022-09-05\t15 working days\n2026-13-01\t1 day\n")
    #expect(many.status == 1)
    #expect(many.output == "2025-05-28\n2022-09-27\n-\n")
    #expect(many.errors.contains("line 3:"))
    #expect(try Self.waymark("due", "2026-01-01", "soon").status == 1)
  }

  @Test func dueCountsBackAndFromDayOne() throws {
    #expect(
      try Self.waymark("due", "2026-01-14", "-5 working days").output.hasPrefix("Wed 7 Jan 2026\n5 working days before")
    )
    let dayOne = try Self.waymark("due", "2025-12-15", "15", "working", "days", "--day-one")
    #expect(dayOne.output.hasPrefix("Wed 7 Jan 2026\n15 working days counted from Mon 15 Dec 2025, which is day 1"))
    #expect(try Self.waymark("due", "-", "--day-one", input: "2025-12-15\t3 days\n").output == "2025-12-17\n")
    let weeks = try Self.waymark("due", "2025-12-15", "2 weeks", "--day-one")
    #expect(weeks.status == 1)
    #expect(weeks.errors.contains("Only days or working days after a date, at least one, can be counted"))
    #expect(try Self.waymark("due", "-", "2 weeks", input: "").errors.contains("With - every line has a rule"))
    #expect(
      try Self.waymark("due", "2025-12-15", "2 weeks", "--day-won").errors.contains("\"--day-won\" cannot follow"))
  }

  @Test func definitionsAreCheckedWithFileLineAndColumn() throws {
    let scratch = try Scratch()
    #expect(try Self.waymark("definitions", "check").output == "No problems.\n")
    let path = scratch.path("wrong.yaml")
    try "procedure: x\nversion: one\n".write(toFile: path, atomically: true, encoding: .utf8)
    let result = try Self.waymark("definitions", "check", path)
    #expect(result.status == 1)
    #expect(result.output.contains("\(path):2:"))
    #expect(result.output.contains(": error: "))
  }

  /// A command about who acts for whom, as `apply` reads it.
  private struct NamedMandate: Decodable {
    var command: MandateCommand

    init(from decoder: any Decoder) throws {
      let name = try decoder.container(keyedBy: TextKey.self).decode(
        String.self, forKey: TextKey(stringValue: "command"))
      command = try #require(try MandateCommand(named: name, from: decoder))
    }
  }

  @Test func everyCommandIsDocumentedWithAnExampleThatReads() throws {
    #expect(
      CommandReference.all.map(\.name).sorted() == (Command.names + StaffCommand.names + MandateCommand.names).sorted())
    for reference in CommandReference.all {
      if MandateCommand.names.contains(reference.name) {
        let named = try JSONDecoder().decode(NamedMandate.self, from: Data(reference.example.utf8))
        #expect(!named.command.holder.rawValue.isEmpty)
      } else if !StaffCommand.names.contains(reference.name) {
        let command = try JSONDecoder().decode(Command.self, from: Data(reference.example.utf8))
        #expect(command.name == reference.name)
      }
      let keys = Set(
        try #require(JSONSerialization.jsonObject(with: Data(reference.example.utf8)) as? [String: Any]).keys)
      let required = Set(reference.fields.filter(\.isRequired).map(\.name))
      #expect(required.isSubset(of: keys), "\(reference.name)")
      #expect(keys.isSubset(of: Set((CommandReference.common + reference.fields).map(\.name))))
      let printed = try Self.waymark("commands", reference.name)
      #expect(printed.output.contains(reference.example))
    }
    // They are refused by what is in the store, if at all, and not by how they are written.
    let scratch = try Scratch()
    let lines = CommandReference.all.map(\.example).joined(separator: "\n")
    let answers = try Self.waymark(
      "apply", "-", "--store", try scratch.demo(), "--as", "alan.bryce", "--today", "2026-01-12", input: lines)
    #expect(answers.output.split(separator: "\n").count == CommandReference.all.count)
    for wrong in ["not the text of", "has no field", "lacks", "wrong kind", "is not a JSON"] {
      #expect(!answers.output.contains(wrong), "\(answers.output)")
    }
    #expect(try Self.waymark("--version").output == "\(Waymark.version)\n")
    #expect(try Self.waymark("--help").status == 0)
    #expect(try Self.waymark("nonsense").status != 0)
  }
}
