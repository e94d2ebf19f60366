import Casework
import Testing
import Workflow

@testable import waymark

/// A case stays on what it began with until somebody moves it; then what does not fit is named, and what changes shown.
@Suite struct MoveCaseTests {
  static let move = #"{"command":"move-case","version":2,"reason":"The new limits."}"#
  static let procedure = "procedures/small.yaml"

  /// A case on version 1, and the program as it starts after the second version was written.
  private func secondVersion(_ lines: [String] = []) throws -> ChangingAuthority {
    let authority = try ChangingAuthority()
    try authority.take(ChangingAuthority.open)
    for line in lines { try authority.take(line) }
    try authority.change(
      Self.procedure,
      [
        ("version: 1\n", "version: 2\n"), ("10 working days", "5 working days"),
        ("Write the note", "Write the record"),
        (
          "      call: { title: Call the school, does: confirm, by: worker }\n",
          "      ring: { title: Ring the nurse, does: confirm, by: chair }\n"
        ),
      ])
    return try authority.later()
  }

  @Test func whatChangesIsShownBeforeItIsDone() throws {
    let authority = try secondVersion()
    let move = MoveCase(version: 2, reason: "The new limits.")
    let chair = Actor(worker: "cy", roles: ["chair"])
    let before = try authority.service.store.version(of: "C0001")
    let changes = try authority.service.changes(by: move, of: "C0001", as: chair)
    #expect(
      try authority.service.wording(of: changes, by: move, of: "C0001") == [
        "Disappears: Talk, \"Call the school\", which is with Ann Ash.",
        "Changes: Talk, \"Organise the talk\" is due Mon 12 Jan 2026 instead of due Mon 19 Jan 2026.",
        "Changes: Talk, \"Write the note\" is called \"Write the record\".",
        "Appears: Talk, \"Ring the nurse\", with Chair, without a due date.",
      ])
    #expect(try authority.service.store.version(of: "C0001") == before)
    #expect(try authority.tray().contains("Write the note"))
  }

  @Test func theCaseRunsOnTheNewVersionFromThenOn() throws {
    let authority = try secondVersion()
    #expect(try authority.tray() == ["Organise the talk by 2026-01-19", "Call the school", "Write the note"])
    try authority.take(Self.move, by: "cy")
    #expect(try authority.tray() == ["Organise the talk by 2026-01-12", "Write the record"])
    let file = try authority.service.file("C0001")
    #expect(file.procedure == "small" && file.procedureVersion == 2)
    let entry = try #require(try authority.service.store.entries(of: "C0001").last)
    guard case .caseMoved(let moved) = try entry.event() else {
      Issue.record("\(entry.fact.payload)")
      return
    }
    #expect(moved.fromVersion == 1 && moved.version == 2 && moved.reason == "The new limits.")
    #expect(entry.fact.role == "chair" && entry.fact.by == "cy")
    try authority.take(#"{"command":"confirm-task","task":"talk-1/ring"}"#, by: "cy")
    // Its files are kept: it goes on with them, whatever becomes of the definitions.
    try authority.change(Self.procedure, [("version: 2\n", "version: 3\n"), ("Write the record", "Write it down")])
    let later = try authority.later()
    #expect(later.tray(has: "Write the record"))
    #expect(try later.refuse(Self.move).contains("Nothing would change."))
  }

  @Test func anEarlierVersionThatIsKeptCanBeMovedBackTo() throws {
    let authority = try secondVersion()
    try authority.take(Self.move, by: "cy")
    try authority.take(Self.move.replacing("2,", "1,"), by: "cy")
    #expect(try authority.tray().contains("Call the school"))
    #expect(try authority.refuse(Self.move.replacing("2,", "7,")).contains("There is no version 7 of small here."))
    #expect(
      try authority.refuse(Self.move.replacing("\"version\"", "\"procedure\":\"large\",\"version\""))
        .contains("There is no version 2 of large here."))
  }

  @Test func onlyWhoMayMovesACaseAndSaysWhy() throws {
    let authority = try secondVersion()
    #expect(
      try authority.refuse(Self.move, by: "ann")
        .contains("Moving a case to another version or procedure is for: Chair."))
    #expect(try authority.refuse(Self.move.replacing("The new limits.", " ")).contains("A reason is needed."))
  }

  /// A case that began when nobody was allowed to move one is not stuck.
  @Test func theNewVersionMaySayWhoMovesACaseToIt() throws {
    let authority = try secondVersion()
    try authority.change(
      Self.procedure, [("may: [open-case, edit-people]", "may: [open-case, edit-people, move-case]")])
    let later = try authority.later()
    try later.take(Self.move, by: "ann")
  }

  @Test func everythingThatHasNoPlaceThereIsNamedAtOnce() throws {
    let authority = try secondVersion([
      #"{"command":"confirm-task","task":"talk-1/call"}"#,
      #"{"command":"schedule-meeting","step":"talk-1","date":"2026-01-05","time":"10:00","venue":"Here","officers":{"chair":"cy"}}"#,
      #"{"command":"invite","step":"talk-1","invitations":{"p2":"letter"}}"#,
      #"{"command":"start-form","form":"talk-1/write"}"#,
      #"{"command":"save-form","form":"talk-1/write","answers":{"what":"A talk.","mood":"tense"}}"#,
      #"{"command":"finalise-form","form":"talk-1/write"}"#,
    ])
    try authority.change(
      Self.procedure,
      [
        ("statuses: { on-plan: on a plan }\n", "statuses: { watched: watched }\n"),
        ("begins: on-plan", "begins: watched"),
        ("phone: Telephone, letter: Letter", "phone: Telephone"),
        ("mood is tense", "mood is loud"), ("chair: { title: Chair", "host: { title: Host"),
        ("officers: chair", "officers: host"), ("by: chair", "by: host"),
      ])
    try authority.change("forms/note.yaml", [("what: {", "whatever: {"), ("tense: Tense", "loud: Loud")])
    let later = try authority.later()
    let move = MoveCase(version: 2, reason: "The new limits.")
    let chair = Actor(worker: "cy", roles: ["chair"])
    #expect {
      try later.service.changes(by: move, of: "C0001", as: chair)
    } throws: { error in
      guard case CaseworkError.refused(let refusal) = error else { return false }
      #expect(
        refusal.reasons.map(\.wording) == [
          "There is no task for \"Call the school\" (Talk) in version 2 of small, and something is recorded in it.",
          "\"Write the note\" does not ask this in version 2 of small, and it is answered: What happened.",
          "\"Write the note\", Mood: the answer must be one of: calm, loud in version 2 of small.",
          "There is no role \"Chair\" in version 2 of small, and somebody has it in the case.",
          "No child can be on a plan in version 2 of small, and one is.",
          "Nobody can be invited by \"Letter\" in version 2 of small, and somebody is.",
        ])
      return true
    }
    #expect(try later.refuse(Self.move).contains("Call the school"))
  }

  @Test func aStepThatIsNotThereIsNamed() throws {
    let authority = try ChangingAuthority()
    try authority.take(ChangingAuthority.open)
    try authority.change(
      Self.procedure,
      [
        ("version: 1\n", "version: 2\n"), ("talk:\n    title: Talk", "chat:\n    title: Chat"),
        ("starts-with: talk", "starts-with: chat"), ("after talk.opened", "after chat.opened"),
      ])
    let later = try authority.later()
    #expect(try later.refuse(Self.move).contains(#"There is no step for \"Talk\" in version 2 of small."#))
  }
}

extension ChangingAuthority {
  fileprivate func tray(has title: String) -> Bool { (try? tray().contains { $0.hasPrefix(title) }) ?? false }
}
