import Casework
import Workflow

/// Plays one family of the demo up to its point on the pathway.
struct DemoCase {
  let point: DemoPoint
  let staff: DemoStaff
  let number: Int
  private var player: CasePlayer
  private var random: SeededRandom
  private let today: Day
  private let held: Day
  private let worker: WorkerID
  private let manager: WorkerID
  private let chair: WorkerID
  private let minuteTaker: WorkerID
  private let support: WorkerID

  init(
    number: Int, id: CaseID, point: DemoPoint, today: Day, seed: UInt64, staff: DemoStaff, definitions: DefinitionSet,
    directory: [WorkerID: Worker]
  ) throws {
    self.number = number
    self.point = point
    self.staff = staff
    self.today = today
    var random = SeededRandom(seed: seed &+ UInt64(number) &* 7_919)
    // A few families are late with what they have to do.
    let late = number % 6 == 5 ? 4 : 0
    held = WorkingCalendar.englandAndWales.adding(workingDays: -point.workingDaysAgo - late, to: today)
    let family = DemoFamily(number: number, born: held, random: &random)
    worker = number % 3 == 1 ? DemoAuthority.defaultWorker : staff.worker("social-worker", turn: number)
    let team = directory[worker]?.team ?? "north"
    manager = staff.worker("team-manager", turn: number, team: team)
    chair = staff.worker("chair", turn: number)
    minuteTaker = staff.worker("minute-taker", turn: number)
    support = staff.worker("conference-support", turn: number)
    let opening = OpenCase(
      family: family.name, procedure: "ics-steps", step: "strategy-discussion", team: team, address: family.address,
      people: family.people, allocations: ["social-worker": worker, "team-manager": manager])
    player = try CasePlayer(
      opening, as: id, by: worker, at: DemoCase.instant(held.adding(days: -1), "09:10"), definitions: definitions,
      workers: directory)
    self.random = random
    try play()
  }

  /// The case's facts and rows.
  func result() -> (file: CaseFile, facts: [NewEntry]) { (player.file, player.facts) }

  private static func instant(_ day: Day, _ time: String) -> Instant {
    Instant(Moment(day: day, time: TimeOfDay(time) ?? .midnight))
  }

  /// The working day so many after the strategy discussion, never after today.
  private func day(_ working: Int) -> Day {
    min(today, WorkingCalendar.englandAndWales.adding(workingDays: working, to: held))
  }

  private mutating func act(_ command: Command, by worker: WorkerID, on day: Day, at time: String) throws {
    try player.play(command, by: worker, at: DemoCase.instant(day, time))
  }

  /// Starts a form and fills it in; finalises it where asked for.
  private mutating func write(
    _ form: TaskID, _ given: [FieldAddress: Answer] = [:], by worker: WorkerID, on day: Day, finalise: Bool = true,
    copyFrom: [TaskID] = []
  ) throws {
    let earlier = copyFrom.filter { player.file.form($0)?.versions.isEmpty == false }
    try act(.startForm(StartForm(form: form, copyFrom: earlier)), by: worker, on: day, at: "10:05")
    guard let started = player.file.form(form), let step = player.file.step(form.step),
      let definition = player.definitions.forms[started.definition]
    else { return }
    var answers = DemoAnswers(random: random, day: day)
    let all = answers.required(
      of: definition, given: started.answers.merging(given) { $1 }, in: player.file, step: step)
    random = answers.random
    var changes = all.filter { started.answers[$0.key] != $0.value }
    if !finalise {
      // A draft: about half of it.
      for address in changes.keys.sorted().enumerated() where address.offset % 2 == 1 { changes[address.element] = nil }
    }
    if !changes.isEmpty {
      try act(.saveForm(SaveForm(form: form, answers: changes)), by: worker, on: day, at: "10:40")
    }
    if finalise { try act(.finaliseForm(FinaliseForm(form: form)), by: worker, on: day, at: "10:55") }
  }

  private mutating func play() throws {
    let discussion = StepID("strategy-discussion", 1)
    guard point > .discussion || number % 2 == 0 else { return }
    let professionals = player.file.people.filter { $0.kind == .professional }.map(\.id)
    try act(
      .recordAttendance(
        RecordAttendance(
          step: discussion, date: held, time: TimeOfDay("11:00") ?? .midnight, present: professionals)),
      by: worker, on: held, at: "12:00")
    guard point > .discussion else { return }
    try write(
      TaskID(discussion, "record"), [FieldAddress("decision" as FieldKey): .text("section-47")], by: worker, on: held)
    try act(.closeStep(CloseStep(step: discussion)), by: worker, on: held, at: "12:30")
    try playEnquiry()
  }

  private mutating func playEnquiry() throws {
    let step = StepID("section-47", 1)
    let form = TaskID(step, "enquiry")
    let record = TaskID(StepID("strategy-discussion", 1), "record")
    try write(
      form, [FieldAddress("outcome" as FieldKey): .text("conference")], by: worker, on: day(4),
      finalise: point > .enquiryDraft, copyFrom: [record])
    guard point > .enquiryAwaiting else { return }
    try act(.authorise(Authorise(task: form)), by: manager, on: day(5), at: "09:30")
    try act(.closeStep(CloseStep(step: step)), by: worker, on: day(5), at: "09:50")
    guard point > .conferenceOpen else { return }
    try playPreparation()
  }

  private mutating func playPreparation() throws {
    let step = StepID("initial-conference", 1)
    let conference = WorkingCalendar.englandAndWales.adding(workingDays: 12, to: held)
    try act(
      .scheduleMeeting(
        ScheduleMeeting(
          step: step, date: conference, time: TimeOfDay(hour: 9 + number % 7, minute: 0) ?? .midnight,
          venue: DemoNames.venues[number % DemoNames.venues.count],
          officers: ["chair": chair, "minute-taker": minuteTaker])), by: worker, on: day(6), at: "11:00")
    try invite(to: step, on: day(6), answered: point > .invited)
    let report = TaskID(step, "report")
    try write(
      report, by: worker, on: day(8), finalise: point > .invited,
      copyFrom: [TaskID(StepID("section-47", 1), "enquiry")])
    guard point > .reportAwaiting else { return }
    if point == .reportRejected {
      return try act(
        .reject(Reject(task: report, reason: "Please add what the school said about attendance.")), by: manager,
        on: day(9), at: "09:20")
    }
    try act(.authorise(Authorise(task: report)), by: manager, on: day(9), at: "09:20")
    if point == .rolledBack {
      return try act(
        .rollBack(RollBack(task: report, reason: "The wrong school is named in it.")),
        by: staff.worker("records-support", turn: 0), on: day(10), at: "15:00")
    }
    guard point > .conferenceToday else { return }
    try playConference(step, on: min(conference, today))
  }

  private mutating func invite(to step: StepID, on day: Day, answered: Bool) throws {
    let invitees = player.file.people.filter { $0.kind != .child }
    let methods = player.procedure.invitationMethods.map(\.value)
    guard !methods.isEmpty else { return }
    var invitations: [PersonID: String] = [:]
    for (index, person) in invitees.enumerated() { invitations[person.id] = methods[(index + number) % methods.count] }
    try act(.invite(Invite(step: step, invitations: invitations)), by: worker, on: day, at: "11:20")
    var answers: [PersonID: Bool] = [:]
    for (index, person) in invitees.enumerated() where answered || index == 0 { answers[person.id] = index % 4 != 3 }
    try act(.recordAnswers(RecordAnswers(step: step, answers: answers)), by: worker, on: day, at: "16:20")
  }

  private mutating func attend(_ step: StepID, on day: Day, by worker: WorkerID) throws {
    let meeting = player.file.step(step)?.meeting
    let present = meeting?.invitations.filter { $0.isAttending == true }.map(\.person) ?? []
    try act(
      .recordAttendance(
        RecordAttendance(step: step, date: day, time: meeting?.schedule?.start.time ?? .midnight, present: present)),
      by: worker, on: day, at: "17:00")
  }

  private mutating func playConference(_ step: StepID, on day: Day) throws {
    try attend(step, on: day, by: chair)
    if point == .outcomesMissing {
      return try write(TaskID(step, "minutes"), by: minuteTaker, on: self.day(13), finalise: false)
    }
    var decisions: [FieldAddress: Answer] = [:]
    for (index, child) in player.file.children.enumerated() {
      let isPlanned = point != .noPlan && index < 3
      decisions[FieldAddress("decision", child: child.id)] = .text(isPlanned ? "plan" : "no-plan")
      if isPlanned {
        decisions[FieldAddress("category", child: child.id)] = .text(["NEG", "EMO", "PHY", "MUL"][number % 4])
      }
    }
    try write(TaskID(step, "outcomes"), decisions, by: chair, on: self.day(13))
    guard point > .minutesMissing else { return }
    if point != .noPlan { try write(TaskID(step, "outline-plan"), by: support, on: self.day(13)) }
    try write(TaskID(step, "minutes"), by: minuteTaker, on: self.day(14))
    guard point > .toComplete else { return }
    try act(.confirmTask(ConfirmTask(task: TaskID(step, "complete"))), by: worker, on: self.day(15), at: "09:15")
    guard point > .toClose else { return }
    try act(.closeStep(CloseStep(step: step)), by: worker, on: self.day(15), at: "09:20")
    guard point > .threeTasks, point != .noPlan else { return }
    try playCoreGroup()
  }

  private mutating func playCoreGroup() throws {
    let step = StepID("core-group", 1)
    let meeting = WorkingCalendar.englandAndWales.adding(workingDays: 20, to: held)
    try schedule(step, on: meeting, asOf: day(16))
    try invite(to: step, on: day(16), answered: point > .coreGroupSet)
    guard point > .coreGroupSet else { return }
    try attend(step, on: meeting, by: worker)
    let minutes = TaskID(step, "minutes")
    try write(minutes, by: worker, on: day(21))
    guard point > .coreGroupMinutes else { return }
    try act(.authorise(Authorise(task: minutes)), by: manager, on: day(22), at: "10:00")
    try act(.closeStep(CloseStep(step: step)), by: worker, on: day(22), at: "10:30")
    try playPlan()
  }

  private mutating func schedule(_ step: StepID, on meeting: Day, asOf day: Day) throws {
    let officers: [RoleKey: WorkerID] =
      step.key == "review-conference" ? ["chair": chair, "minute-taker": minuteTaker] : [:]
    try act(
      .scheduleMeeting(
        ScheduleMeeting(
          step: step, date: meeting, time: TimeOfDay(hour: 10 + number % 5, minute: 30) ?? .midnight,
          venue: DemoNames.venues[(number + 1) % DemoNames.venues.count], officers: officers)),
      by: worker, on: day, at: "11:40")
  }

  private mutating func playPlan() throws {
    let step = StepID("plan-update", 1)
    try write(TaskID(step, "part-1"), by: worker, on: day(23))
    try write(TaskID(step, "part-2"), by: worker, on: day(24), finalise: point > .planPartTwo)
    guard point > .planPartTwo else { return }
    try act(.submitForms(SubmitForms(task: TaskID(step, "send"))), by: worker, on: day(25), at: "14:00")
    guard point > .planSent else { return }
    try act(.authorise(Authorise(task: TaskID(step, "send"))), by: manager, on: day(26), at: "09:00")
    guard point > .planToClose else { return }
    try act(.closeStep(CloseStep(step: step)), by: worker, on: day(26), at: "09:40")
    guard point > .secondCoreGroup else { return }
    let review = StepID("review-conference", 1)
    let date = WorkingCalendar.englandAndWales.adding(workingDays: 70, to: held)
    try schedule(review, on: date, asOf: day(40))
    try invite(to: review, on: day(41), answered: point > .reviewSet)
    guard point > .reviewSet else { return }
    try write(TaskID(review, "report"), by: worker, on: day(66))
    try act(.authorise(Authorise(task: TaskID(review, "report"))), by: manager, on: day(67), at: "09:00")
    try attend(review, on: date, by: chair)
    var decisions: [FieldAddress: Answer] = [:]
    for child in player.file.children {
      decisions[FieldAddress("decision", child: child.id)] = .text("plan")
      decisions[FieldAddress("category", child: child.id)] = .text("NEG")
    }
    try write(TaskID(review, "outcomes"), decisions, by: chair, on: day(71))
    try write(TaskID(review, "outline-plan"), by: support, on: day(71))
    try write(TaskID(review, "minutes"), by: minuteTaker, on: day(72))
    try act(.confirmTask(ConfirmTask(task: TaskID(review, "complete"))), by: worker, on: day(73), at: "09:00")
    try act(.closeStep(CloseStep(step: review)), by: worker, on: day(73), at: "09:10")
  }
}
