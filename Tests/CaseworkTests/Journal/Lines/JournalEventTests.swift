import Testing

@testable import Casework
@testable import Workflow

/// Events of the journal are read whichever decoder reads them, and one that can't be read is named.
@Suite struct JournalEventTests {
  private static func entry(_ payload: String) -> Entry {
    let fact = NewEntry(at: Instant(milliseconds: 1), by: "ann", role: "worker", payload: payload)
    return Entry(stream: "C0001", sequence: 7, fact: fact, hash: "")
  }

  @Test(
    arguments: [
      .stepClosed(StepClosed(step: StepID("talk", 1))),
      .stepCancelled(StepCancelled(step: StepID("talk", 2), reason: "Said \"event\":\"x\", {[ \\ and\nmore.")),
      .taskConfirmed(TaskConfirmed(task: TaskID(StepID("talk", 1), "note"))),
      .formSaved(
        FormSaved(
          form: TaskID(StepID("talk", 1), "note"),
          answers: [
            FieldAddress("event"): .text("step-closed"), FieldAddress("sure", child: "p2"): .flag(true),
            FieldAddress("many"): .number(2.5), FieldAddress("gone"): .blank, FieldAddress("who"): .list(["p1", "p2"]),
            FieldAddress("table"): .rows([["by": .text("Siân"), "count": .number(3)], [:]]),
          ])),
      .caseOpened(
        CaseOpened(family: "Okafor", procedure: "talks", procedureVersion: 3, team: "north", address: nil)),
    ] as [Event]) func areReadFromWhatWasWritten(event: Event) throws
  {
    let text = try JSONText.encode(event)
    #expect(JSONLine.event(text) == event)
    #expect(try JSONText.decodeByLibrary(Event.self, from: text) == event)
  }

  /// Written in another way, it is the same event.
  @Test(
    arguments: [
      #"{"step":"talk-1","event":"step-closed"}"#, #"{ "event": "step-closed", "step": "talk-1" }"#,
      #"{"event":"step\u002dclosed","step":"talk-1"}"#, #"{"event":"step-closed","step":"talk-1","é":1}"#,
    ]) func areReadFromOtherJSON(text: String) throws
  {
    #expect(JSONLine.event(text) == nil)
    #expect(try Self.entry(text).event() == .stepClosed(StepClosed(step: StepID("talk", 1))))
  }

  @Test(
    arguments: [
      #"{"event":"fly"}"#, #"{"event":"step-closed"}"#, "nonsense", #"{"event":"step-closed","step":"talk-1"}}"#,
      #"{"event":"step-closed","step":1}"#, #"{"event":"step-closed","step":"talk"}"#, #"{"event":1}"#, "[]", "{}", "",
      #"{"a":{"event":"step-closed","step":"talk-1"}}"#, #""step-closed""#,
      #"{"event":"step-closed","step":null}"#,
    ]) func oneThatCannotBeReadIsNamedByItsPlace(text: String) throws
  {
    #expect(JSONLine.event(text) == nil)
    #expect(throws: StoreError.unreadableEntry(stream: "C0001", sequence: 7)) { try Self.entry(text).event() }
    let opening = try JSONText.encode(
      Event.caseOpened(
        CaseOpened(family: "Okafor", procedure: "talks", procedureVersion: 1, team: "north", address: nil)))
    var first = Self.entry(opening)
    first.sequence = 1
    #expect(throws: StoreError.unreadableEntry(stream: "C0001", sequence: 7)) {
      try CaseFile(id: "C0001", entries: [first, Self.entry(text)])
    }
  }
}
