import Foundation
import Testing

@testable import Workflow

/// Commands and events as JSON: each reads back as it was, under its name.
@Suite struct CodingTests {
  static let talk = StepID("talk", 1)

  @Test func everyKindOfEventReadsBack() throws {
    let task = TaskID(Self.talk, "note")
    let person = Person(id: "p1", kind: .child, givenName: "Siân", familyName: "Ash", born: Day("2020-02-29"))
    let start = Moment(day: Day("2026-01-05") ?? .earliest, time: TimeOfDay("09:00") ?? .midnight)
    let answers: [FieldAddress: Answer] = [
      at("a"): .text("x"), at("b", child: "p1"): .flag(true), at("c"): .number(1.5),
      at("d"): .list(["u", "v"]), at("e"): .rows([["k": .text("w")], ["k": .flag(false)]]),
    ]
    let events: [Event] = [
      .caseOpened(CaseOpened(family: "Ash", procedure: "small", procedureVersion: 1, team: "north", address: nil)),
      .personAdded(PersonAdded(person: person)), .personChanged(PersonChanged(person: person)),
      .personRemoved(PersonRemoved(person: "p1")), .caseChanged(CaseChanged(family: "Ash", address: "1 Road")),
      .workerAllocated(WorkerAllocated(role: "worker", worker: "ann")),
      .taskReassigned(TaskReassigned(task: task, worker: "ann")), .taskConfirmed(TaskConfirmed(task: task)),
      .taskPutBack(TaskPutBack(task: task)), .taskSnoozed(TaskSnoozed(task: task, until: Deadline(day: start.day))),
      .taskSnoozed(TaskSnoozed(task: task, until: Deadline(start))), .taskWoken(TaskWoken(task: task)),
      .taskNoted(TaskNoted(task: task, text: "t")),
      .stepOpened(StepOpened(step: Self.talk, from: nil, reason: "r")), .stepClosed(StepClosed(step: Self.talk)),
      .stepReopened(StepReopened(step: Self.talk)), .stepCancelled(StepCancelled(step: Self.talk, reason: "r")),
      .statusBegun(StatusBegun(child: "p1", status: "watched", since: start.day, detail: "d")),
      .statusEnded(StatusEnded(child: "p1", status: "watched")),
      .meetingScheduled(
        MeetingScheduled(step: Self.talk, schedule: Schedule(start: start, venue: "v", officers: ["chair": "c"]))),
      .personInvited(PersonInvited(step: Self.talk, person: "p1", method: "drum")),
      .invitationWithdrawn(InvitationWithdrawn(step: Self.talk, person: "p1")),
      .personLeftOut(PersonLeftOut(step: Self.talk, person: "p1", reason: "r")),
      .invitationAnswered(InvitationAnswered(step: Self.talk, person: "p1", isAttending: false)),
      .meetingHeld(MeetingHeld(step: Self.talk, at: start, present: ["p1"])),
      .formStarted(
        FormStarted(
          form: task, definition: "note", answers: answers,
          sources: [at("a"): AnswerSource(task, version: 2, child: "p2")])),
      .formSaved(FormSaved(form: task, answers: answers)),
      .formSaved(FormSaved(form: task, answers: answers, sources: [at("a"): AnswerSource(task)])),
      .formFinalised(FormFinalised(form: task)),
      .formReopened(FormReopened(form: task)), .formsSubmitted(FormsSubmitted(task: task, forms: [task])),
      .formsAuthorised(FormsAuthorised(task: task, forms: [task])),
      .formsRejected(FormsRejected(task: task, forms: [task], reason: "r")),
      .formsRolledBack(FormsRolledBack(task: task, forms: [task], to: .rejected, reason: "r")),
      .requestSent(RequestSent(task: task, to: .team("north"), roles: ["worker"], note: "n")),
      .requestAnswered(RequestAnswered(task: task, isDone: false, note: "n")),
      .actionsChosen(
        ActionsChosen(task: task, actions: [ChosenAction(action: "a", to: .worker("ann")), ChosenAction(action: "b")])),
      .itemsChecked(ItemsChecked(task: task, items: ["a": true, "b": false])),
      .childrenConcerned(ChildrenConcerned(step: Self.talk, children: ["p1"])),
      .memberJoined(MemberJoined(group: "choir", person: "p1", since: start.day, sharing: "dove")),
      .sharingChanged(SharingChanged(group: "choir", person: "p1", sharing: nil)),
      .memberLeft(MemberLeft(group: "choir", person: "p1", until: start.day, reason: "r")),
      .papersReceived(PapersReceived(task: task, people: ["p1": RegisterEntry(on: start.day)])),
      .papersSent(PapersSent(task: task, people: ["p1": RegisterEntry(on: start.day, method: "drum", note: "n")])),
      .personExcused(PersonExcused(task: task, person: "p1", reason: "r")),
      .papersSent(PapersSent(task: task, people: ["p1": RegisterEntry(on: start.day, versions: ["note": 2])])),
      .personArrived(PersonArrived(step: Self.talk, person: "p1", at: start.time)),
      .personDeparted(PersonDeparted(step: Self.talk, person: "p1", at: nil)),
      .remarkLeft(RemarkLeft(form: task, section: "s", child: "p1", text: "t")),
      .remarkSettled(RemarkSettled(form: task, remark: 1, answer: "a")),
      .caseMoved(
        CaseMoved(procedure: "other", version: 2, fromProcedure: "small", fromVersion: 1, reason: "r")),
      .chronologyEntryAdded(
        ChronologyEntryAdded(entry: 1, date: start.day, text: "t", outcome: "o", source: "s", children: ["p1"])),
      .chronologyLineHidden(ChronologyLineHidden(line: .event(12, 1), reason: "r")),
      .chronologyLineShown(ChronologyLineShown(line: .entry(3))),
      .caseRestricted(CaseRestricted(named: ["ann", "bob"], reviewer: "bob", reason: "r")),
      .restrictionLifted(RestrictionLifted(reason: "r")),
      .emergencyAccessTaken(EmergencyAccessTaken(worker: "ann", until: start.day, reason: "r")),
      .emergencyAccessReviewed(EmergencyAccessReviewed(access: 1, isJustified: false, note: "n")),
      .textErased(
        TextErased(
          form: task, reason: "r", order: "o", entries: [TextErased.Emptied(sequence: 3, hash: "h")])),
      .retentionHeld(RetentionHeld(reason: "r")), .retentionReleased(RetentionReleased(hold: 1, reason: "r")),
    ]
    #expect(Set(events.map(\.name)) == Set(Event.readers.keys))
    for event in events {
      let data = try JSONEncoder().encode(event)
      #expect(try JSONDecoder().decode(Event.self, from: data) == event)
      #expect(String(decoding: data, as: UTF8.self).contains("\"event\":\"\(event.name)\""))
    }
  }

  @Test func anUnknownNameIsNamed() {
    let data = Data(#"{"command":"fly"}"#.utf8)
    #expect {
      _ = try JSONDecoder().decode(Command.self, from: data)
    } throws: { "\($0)".contains("there is no command") }
  }

  @Test(arguments: ["", "core-group", "core-group-0", "-1", "core-group-x"])
  func stepsAreReadStrictly(text: String) {
    #expect(StepID(text) == nil)
    #expect(TaskID("\(text)/minutes") == nil)
  }

  @Test func addressesReadBack() {
    for address in [at("views"), at("decision", child: "p2")] {
      #expect(FieldAddress(address.description) == address)
    }
    #expect(FieldAddress("@p1") == nil)
    #expect(FieldAddress("decision@") == nil)
  }
}
