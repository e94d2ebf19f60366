import Foundation
import Testing

@testable import waymark

/// `waymark audit` as somebody uses it who answers for the record.
@Suite struct AuditCommandTests {
  private let scratch: CommandLineTests.Scratch
  private let path: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    path = try scratch.demo()
  }

  private func audit(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, ["audit"] + arguments + ["--store", path, "--today", "2026-01-12"])
  }

  @Test func aCaseIsPrintedWithAndWithoutTheWord() throws {
    let plain = try audit("C0001", "--as", "rosa.diaz")
    #expect(plain.status == 0)
    #expect(plain.output.contains("the chain holds"))
    let named = try audit("case", "C0001", "--as", "rosa.diaz")
    // Whoever read it the first time stands in the case's audit, and not in its journal.
    #expect(named.output == plain.output)
    let refused = try audit("C0001", "--as", "amina.shah")
    #expect(refused.status == 1 && refused.output.isEmpty && refused.errors.contains("audit trail is for: "))
  }

  @Test func aStoreThatNobodyTouchedVerifiesAndSoDoesItsReceipt() throws {
    let verified = try audit("verify")
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.output.contains("are as they were written, sealed up to "))
    let receipt = try audit("receipt")
    #expect(receipt.status == 0)
    #expect(receipt.output.hasPrefix("Waymark receipt 2\nstore "))
    try receipt.output.write(toFile: scratch.path("receipt"), atomically: true, encoding: .utf8)
    let compared = try audit("verify", "--receipt", scratch.path("receipt"))
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.output.contains("They are what the receipt of 2026-01-12T"))
  }

  @Test func aByteThatWasChangedIsNamedByCaseAndEntry() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // The text is that of a journal alone.
    let place = try #require(bytes.firstRange(of: Data(#""event":"case-opened""#.utf8)))
    bytes[place.upperBound - 2] = UInt8(ascii: "D")
    try bytes.write(to: URL(fileURLWithPath: path))
    let verified = try audit("verify")
    #expect(verified.status == 1)
    let lines = verified.output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix(", entry 1: it is not what was written there.") ?? false, "\(lines)")
    #expect(verified.errors == "Error: 1 thing is not as it was written.\n")
  }

  @Test func anErasureIsNamedAndNothingIsWrong() throws {
    let before = try audit("receipt")
    let file = scratch.path("erase.jsonl")
    let command =
      #"{"command":"erase-text","case":"C0001","form":"initial-conference-1/report","reason":"Another family's."}"#
    try command.write(toFile: file, atomically: true, encoding: .utf8)
    let asked = ["apply", file, "--store", path, "--today", "2026-01-13", "--as"]
    let refused = try Tmux.execute(Tmux.program.path, asked + ["rosa.diaz"])
    #expect(refused.output.contains("Erasing a text is for: Administrator."))
    let taken = try Tmux.execute(Tmux.program.path, asked + ["alan.bryce"])
    #expect(taken.status == 0, "\(taken.output)")
    try before.output.write(toFile: scratch.path("receipt"), atomically: true, encoding: .utf8)
    let verified = try audit("verify", "--receipt", scratch.path("receipt"))
    #expect(verified.status == 0, "\(verified.errors)")
    let last = try #require(verified.output.split(separator: "\n").last)
    #expect(last.hasPrefix("C0001, entry ") && last.hasSuffix(" erased."), "\(last)")
    #expect(try Tmux.execute(Tmux.program.path, ["store", "clean", "--store", path]).status == 0)
  }

  @Test func aReceiptThatIsNoneOrOfAnotherStoreIsRefused() throws {
    let file = scratch.path("receipt")
    try "Waymark receipt 2\nstore 12\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try audit("verify", "--receipt", file).errors == "Error: \(file), line 2: \"store ...\" is expected.\n")
    let other = try scratch.demo("b.store")
    let receipt = try CommandLineTests.waymark("audit", "receipt", "--store", other)
    try receipt.output.write(toFile: file, atomically: true, encoding: .utf8)
    let refused = try audit("verify", "--receipt", file)
    #expect(refused.status == 1)
    #expect(refused.errors == "Error: \(file), line 2: the receipt is of another store.\n")
    #expect(try audit("verify", "--receipt", scratch.path("none")).errors.contains("can't be read"))
  }

  private func run(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, arguments + ["--store", path, "--today", "2026-01-12"])
  }

  private func reads(_ arguments: String...) throws -> [[String: Any]] {
    let result = try Tmux.execute(
      Tmux.program.path,
      ["audit", "reads"] + arguments
        + ["--format", "json", "--as", "rosa.diaz", "--store", path, "--today", "2026-01-12"])
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  /// What somebody asks for is text of theirs until it is found: nothing of it goes into a record that is kept for good.
  @Test func whatIsNotThereIsNotRecordedAsOpened() throws {
    let before = try reads("--case", "C0001").count
    let asked = [
      ["meeting", "C0001", "minutes by Mei Lin"], ["board", "C0001", "bogus"], ["slots", "C0001", "bogus"],
      ["form", "C0001", "core-group-9/minutes"], ["print", "minutes by Mei Lin", "C0001"],
      ["print", "minutes", "C0001", String(repeating: "a", count: 10_000)], ["print", "minutes-by-mei", "C0001"],
    ]
    for command in asked {
      let result = try Tmux.execute(
        Tmux.program.path, command + ["--as", "alan.bryce", "--store", path, "--today", "2026-01-12"])
      #expect(result.status != 0 && result.output.isEmpty, "\(command): \(result)")
    }
    let after = try reads("--case", "C0001")
    #expect(after.count == before + 1)
    #expect(after.filter { "\($0)".contains("Mei") || "\($0)".contains("bogus") }.isEmpty)
  }

  @Test func everyCommandThatPrintsSomethingOfACaseIsRecorded() throws {
    let commands: [([String], String)] = [
      (["case", "C0001"], "read summary"), (["pathway", "C0001"], "read pathway"), (["form", "C0001"], "read forms"),
      (["meeting", "C0001"], "read meetings"), (["chronology", "C0001"], "read chronology"),
      (["network", "C0001"], "read network"), (["members", "C0001"], "read members"),
      (["audit", "C0001"], "read audit"),
      (["form", "C0001", "strategy-discussion-1/record"], "read form"),
      (["meeting", "C0001", "strategy-discussion-1"], "read meeting"),
      (["print", "chronology", "C0001"], "read print"),
    ]
    for (command, _) in commands {
      _ = try Tmux.execute(
        Tmux.program.path,
        command + ["--as", "alan.bryce", "--store", path, "--today", "2026-01-12"])
    }
    // A list of cases, a tray and a search are none.
    for command in [["case", ""], ["tray"], ["find", "carter"]] {
      _ = try Tmux.execute(Tmux.program.path, command + ["--store", path, "--today", "2026-01-12"])
    }
    let found = try reads("--worker", "alan.bryce")
    #expect(found.reversed().map { $0["what"] as? String } == commands.map(\.1))
    #expect(found.allSatisfy { $0["case"] as? String == "C0001" && $0["by"] as? String == "alan.bryce" })
    #expect(found.first { $0["what"] as? String == "read form" }?["where"] as? String == "strategy-discussion-1/record")
    let ofCase = try reads("--case", "C0001")
    // With whoever asks for it.
    #expect(ofCase.count == commands.count + 1)
    #expect(ofCase.first?["by"] as? String == "rosa.diaz")
    #expect(try audit("verify").status == 0)
  }

  @Test func whoHasReadSomebodysCasesIsFoundByTheirName() throws {
    let people = try run("network", "C0001", "--format", "json", "--as", "amina.shah").output
    let nodes = try #require(try JSONSerialization.jsonObject(with: Data(people.utf8)) as? [[String: Any]])
    #expect(!nodes.isEmpty)
    #expect(try reads("--person", "C0001/p1").contains { $0["by"] as? String == "amina.shah" })
    let nobody = try run("audit", "reads", "--person", "Nobody Calledthis", "--as", "rosa.diaz")
    #expect(nobody.status == 1)
    #expect(nobody.errors == "Error: Nobody is called Nobody Calledthis.\n")
    let stranger = try run("audit", "reads", "--person", "C0001/p99", "--as", "rosa.diaz")
    #expect(stranger.errors == "Error: Case C0001 has nobody with the id p99.\n")
  }

  @Test func whoMayNotReadTheAuditIsToldWhoMay() throws {
    let refused = try run("audit", "reads", "--case", "C0001", "--as", "amina.shah")
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("Reading the audit trail") && refused.errors.contains("Records support"))
    #expect(try run("audit", "reads", "--worker", "amina.shah", "--as", "amina.shah").status == 0)
    #expect(try run("audit", "reads", "--as", "rosa.diaz").errors.contains("one of --case, --worker and --person"))
    #expect(try run("audit", "reads", "--worker", "nobody", "--as", "rosa.diaz").errors.contains("There is no worker"))
  }

  @Test func whatWasDoneStandsBesideWhatWasRead() throws {
    _ = try run("pathway", "C0001", "--as", "amina.shah")
    let all = try reads("--case", "C0001", "--all")
    #expect(all.contains { $0["what"] as? String == "read pathway" })
    #expect(all.last?["what"] as? String == "case-opened")
  }
}
