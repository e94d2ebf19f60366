import Casework
import Exports
import Screens
import Storage
import Terminal
import Workflow

@testable import waymark

/// Asks a store everything.
struct RowsReader {
  private let store: SQLiteStore
  private let session: Session
  /// The case whose row was changed.
  private let id: CaseID
  private let answers: RowsAnswers

  init(_ store: SQLiteStore, changed id: CaseID, answers: RowsAnswers) throws {
    (self.store, self.id, self.answers) = (store, id, answers)
    let definitions = try KeysGround.store.get().definitions
    let service = CaseService(store: store, clock: TrialClock()) { () throws(CaseworkError) in definitions }
    guard let worker = try store.worker("grace.obi") ?? store.worker("amina.shah") else {
      throw StoreError.notAStore(path: "")
    }
    session = Session(service: service, worker: worker, isTraining: true)
    answers.keep()
  }

  func readAll() throws {
    try lists()
    try byCase()
    _ = try answers.answer {
      try screens()
      return nil
    }
  }

  /// What one query gives: its listing is text in each form; what can't be read is said.
  private func ask(isKept: Bool = false, _ query: () throws -> Listing?) throws {
    do {
      guard let listing = try answers.answer(isKept: isKept, query) else { return }
      for cell in listing.rows.joined() {
        let line = Display.line(cell)
        try FuzzTarget.require(line.firstHarmful() == nil, "the cell \(line.debugDescription)")
      }
      try FuzzTarget.require(listing.jsonArray.firstHarmful(allowingLines: true) == nil, listing.jsonArray)
      for row in SheetReader.rows(of: listing.csv) {
        for cell in row where cell != "-" {
          let isFormula = cell.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
          try FuzzTarget.require(!isFormula, "the formula \(cell.debugDescription)")
        }
      }
    } catch let broken as FuzzTarget.Broken {
      throw broken
    } catch {
      let line = Display.line("\(error)")
      try FuzzTarget.require(line.firstHarmful() == nil, line)
    }
  }

  private func lists() throws {
    let now = session.now.moment
    let views: [TrayView] = [
      .mine("amina.shah"), .queues(["north", "role:chair"]), .requests("amina.shah"), .sent("amina.shah"),
      .overdue("amina.shah", before: now.sortKey),
    ]
    for view in views {
      try ask { try .tray(store.tray(TrayPage(view: view, awake: now.sortKey, limit: 100))) }
      try ask { try .tray(store.tray(TrayPage(view: view, anchor: .end, limit: 10))) }
      try ask {
        try .tray(store.tray(searching: TraySearch(view: view, filter: TrayFilter(words: "a"), limit: 100)).rows)
      }
      try ask {
        _ = try store.trayCount(view, awake: now.sortKey, limit: 1000)
        return nil
      }
    }
    try ask { try .workers(store.workers(matching: "a", role: nil, limit: 100)) }
    try ask { try .cases(store.cases(matching: "", limit: 100)) }
    try ask {
      _ = try (store.teams(), store.people(matching: "", limit: 300), store.savedTrays(of: "amina.shah"))
      return nil
    }
    try ask {
      _ = try (store.latestDraft(by: "amina.shah"), store.places(of: "amina.shah"), store.changeMark())
      return nil
    }
    try ask {
      let changes = try store.trayChanges(in: ["amina.shah", "north"], since: Instant(milliseconds: 0), limit: 100)
      return try .trayChanges(changes)
    }
    try ask { try .mandates(store.mandates(of: "grace.obi")) }
    try ask(isKept: true) {
      try .calendar(session.service.calendar(of: .worker("amina.shah"), .month, around: session.today))
    }
    try ask {
      let month = Month(of: session.today)
      let query = TimelinessQuery(
        measure: TimelinessRow.Measure.allCases[0], group: .teams, months: month.advanced(by: -12)...month, now: now)
      _ = try store.timeliness(query)
      return nil
    }
    try ask {
      let question = FindQuestion(reading: "evans", today: session.today, calendar: session.service.calendar)
      _ = try store.find(question, in: FindGroup.allCases, limit: 20)
      return nil
    }
  }

  private func byCase() throws {
    let service = session.service
    try ask(isKept: true) { try .audit(store.entries(of: StreamID(id))) }
    try ask(isKept: true) { try .forms(store.forms(of: id)) }
    try ask(isKept: true) { try .meetings(store.meetings(of: id)) }
    try ask(isKept: true) {
      _ = try store.caseRow(id)
      return nil
    }
    try ask(isKept: true) {
      let file = try service.file(id)
      let procedure = try service.procedure(of: file)
      _ = file.openTasks(procedure: procedure, calendar: service.calendar)
      return try .pathway(
        Pathway(of: file, procedure: procedure, calendar: service.calendar, now: service.clock.now))
    }
    try ask(isKept: true) {
      let file = try service.file(id)
      return try .people(of: file, procedure: try service.procedure(of: file), on: session.today)
    }
    try ask(isKept: true) { try .chronology(service.chronology(of: id).lines, file: service.file(id)) }
  }

  /// The tray, what is found, and the changed case, as they are drawn.
  private func screens() throws {
    let size = Size(width: 80, height: 24)
    let shell = makeShell(session: session, depth: .indexed, tours: TrialTours(isDue: false))
    for step in try TypedScript(
      "F \"\(id.rawValue.filter { $0.isASCII && $0.isLetter || $0.isNumber })\" idle Enter p Esc c"
    ).steps {
      for event in step.events { _ = shell.update(event) }
      let frame = shell.render(size: size)
      for row in 0..<frame.height {
        try FuzzTarget.require(frame.text(row: row).firstHarmful() == nil, frame.text(row: row).debugDescription)
      }
    }
  }
}
