import Testing

@testable import Casework
@testable import Workflow

/// Events that are decoded many at once are what they are when decoded one by one.
@Suite struct NamedEventTests {
  @Test(
    arguments: [
      (#"{"event":"step-closed","step":"talk-1"}"#, "step-closed"),
      (#"{"answers":{"event":"not-this","a":["event","x"]},"event":"form-saved"}"#, "form-saved"),
      (#"{"reason":"say \"event\":\"none\" \\\\","event":"step-cancelled"}"#, "step-cancelled"),
      (#"{"a":"event","event":"b"}"#, "b"), (#"{"a":{"event":"x"}}"#, nil), (#"{"event":{"a":"b"}}"#, nil),
      (#"{"event":1,"b":"c"}"#, nil), ("", nil), ("{\"event\":", nil), ("{\"event", nil), ("\"\\", nil),
    ] as [(String, String?)])
  func theNameIsThatOfTheEventItself(text: String, name: String?) {
    #expect(NamedEvent.name(in: text) == name)
  }

  @Test func manyAreDecodedAsOneByOne() throws {
    let events: [Event] = [
      .stepClosed(StepClosed(step: StepID("talk", 1))),
      .stepCancelled(StepCancelled(step: StepID("talk", 2), reason: "Said \"event\":\"x\", {[ \\ and more.")),
      .taskConfirmed(TaskConfirmed(task: TaskID(StepID("talk", 1), "note"))),
    ]
    let texts = try events.map { try JSONText.encode($0) }
    #expect(try NamedEvent.decode(texts) == events)
    #expect(try texts.map { try JSONText.decode(Event.self, from: $0) } == events)
    #expect(try NamedEvent.decode([]).isEmpty)
  }

  @Test func oneThatCannotBeReadIsNamedByItsPlace() throws {
    let good = try JSONText.encode(Event.stepClosed(StepClosed(step: StepID("talk", 1))))
    for bad in [
      #"{"event":"fly"}"#, #"{"event":"step-closed"}"#, "nonsense", #"{"event":"step-closed","step":"talk-1"}}"#,
    ] {
      let facts = [good, bad, good].map {
        NewEntry(at: Instant(milliseconds: 1), by: "ann", role: "worker", payload: $0)
      }
      let entries = HashChain.chain(facts, to: "C0001", after: 0, hash: HashChain.beginning)
      #expect(throws: StoreError.unreadableEntry(stream: "C0001", sequence: 2)) { try Entry.events(of: entries) }
    }
  }
}
