import CustomDump
import Testing
import Workflow

@testable import Casework

/// Headings, orders and bars of trays.
@Suite("How a tray is arranged") struct TrayArrangementTests {
  /// Wed 14 Jan 2026.
  static let today = Day("2026-01-14") ?? .earliest

  static func row(
    _ number: Int, _ label: String, due: String? = nil, worker: String? = nil, about: String? = nil,
    address: String? = nil, kind: OpenTask.Kind = .work
  ) -> TrayRow {
    TrayRow(
      caseID: CaseID("C\(number)"), task: TaskID(StepID("core-group", number), "minutes"), kind: kind, label: label,
      stepTitle: "Core group \(number)", title: "Task \(9 - number)", worker: worker.map { WorkerID($0) },
      workerName: worker, queue: "north", from: nil, due: due.flatMap { Deadline($0) }, explanation: "", note: nil,
      address: address, about: about)
  }

  static func headings(_ grouping: TrayGrouping, _ rows: [TrayRow]) -> [String] {
    TrayArrangement(group: grouping).arranged(rows, today: today).map { part in
      "\(part.group?.title ?? "-"): \(part.rows.map(\.caseID.rawValue).joined(separator: " "))"
    }
  }

  @Test func byDateInDaysThenWeeksThenMonths() {
    let dates = [
      "2025-12-01", "2026-01-14", "2026-01-15", "2026-01-16", "2026-01-21", "2026-01-22", "2026-01-26", "2026-02-06",
      "2026-06-30", "2027-01-04",
    ]
    let rows = dates.enumerated().map { Self.row($0 + 1, "Ash", due: $1) } + [Self.row(11, "Ash")]
    expectNoDifference(
      Self.headings(.due, rows),
      [
        "Late: C1", "Today, Wed 14 Jan 2026: C2", "Tomorrow, Thu 15 Jan 2026: C3", "Fri 16 Jan 2026: C4",
        "Wed 21 Jan 2026: C5", "Later in the week of Mon 19 Jan 2026: C6", "Week of Mon 26 Jan 2026: C7",
        "Week of Mon 2 Feb 2026: C8", "June 2026: C9", "January 2027: C10", "Without a date: C11",
      ])
  }

  @Test func headingsOfDatesNeverGoBack() {
    for offset in -5..<500 {
      let rows = (0..<90).map { Self.row($0, "Ash", due: Self.today.adding(days: $0 * 7 - 20 + offset).description) }
      let parts = TrayArrangement(group: .due).arranged(rows, today: Self.today)
      #expect(parts.flatMap(\.rows).map(\.caseID) == rows.map(\.caseID), "from \(offset)")
    }
  }

  @Test func byEverythingElse() {
    let rows = [
      Self.row(1, "Öz, Ada", due: "2026-01-10", worker: "Zoe", about: "Ada", address: "4 Mill Lane", kind: .request),
      Self.row(2, "Carter", due: "2026-01-20", worker: "amina"), Self.row(3, "Carter", due: "2026-05-01"),
      Self.row(4, "ash"),
    ]
    expectNoDifference(Self.headings(.family, rows), ["ash: C4", "Carter: C2 C3", "Öz, Ada: C1"])
    expectNoDifference(Self.headings(.person, rows), ["Ada (Öz, Ada): C1", "ash: C4", "Carter: C2 C3"])
    expectNoDifference(Self.headings(.worker, rows), ["amina: C2", "Zoe: C1", "Nobody has it: C3 C4"])
    expectNoDifference(Self.headings(.address, rows), ["4 Mill Lane: C1", "No address is known: C2 C3 C4"])
    expectNoDifference(Self.headings(.kind, rows), ["Requests: C1", "Work: C2 C3 C4"])
    expectNoDifference(
      Self.headings(.priority, rows),
      ["Urgent: today or late: C1", "Soon: in the next seven days: C2", "Later: C3", "Without a date: C4"])
    expectNoDifference(
      Self.headings(.step, rows), ["Core group 1: C1", "Core group 2: C2", "Core group 3: C3", "Core group 4: C4"])
  }

  @Test func sortedAndTurnedRound() {
    let rows = [Self.row(1, "b"), Self.row(2, "A"), Self.row(3, "b"), Self.row(4, "á")]
    func order(_ sort: TraySorting, _ isDescending: Bool = false) -> [String] {
      TrayArrangement(sort: sort, isDescending: isDescending).arranged(rows, today: Self.today)
        .flatMap(\.rows).map(\.caseID.rawValue)
    }
    #expect(order(.due) == ["C1", "C2", "C3", "C4"])
    #expect(order(.due, true) == ["C4", "C3", "C2", "C1"])
    #expect(order(.family) == ["C2", "C4", "C1", "C3"])
    #expect(order(.family, true) == ["C1", "C3", "C2", "C4"])
    #expect(order(.task) == ["C4", "C3", "C2", "C1"])
  }

  @Test func aBarReadsWithoutColour() {
    let load = TeamLoad(worker: "a", name: "A", hasLeft: false, open: 20, overdue: 5, thisWeek: 1)
    #expect(load.bar(columns: 20, most: 20) == "!!!!!=--------------")
    #expect(load.bar(columns: 10, most: 40) == "!=---")
    #expect(load.bar(columns: 0, most: 20).isEmpty)
    #expect(
      TeamLoad(worker: "a", name: "A", hasLeft: false, open: 0, overdue: 0, thisWeek: 0).bar(columns: 9, most: 9)
        .isEmpty)
    #expect(TeamLoad.text(1000) == "999+")
  }

  @Test func changesAreWhatAppearedMovedAndWent() {
    let at = Instant(Moment("2026-01-14T09:00") ?? Moment(day: .earliest, time: .midnight))
    let (stays, moves, goes) = (Self.row(1, "a"), Self.row(2, "b", worker: "ann"), Self.row(3, "c", worker: "ann"))
    var (moved, later) = (moves, stays)
    (moved.worker, moved.workerName) = ("bob", "bob")
    later.due = Deadline("2026-02-01")
    let new = Self.row(4, "d", worker: "bob")
    let changes = TrayChange.changes(from: [stays, moves, goes], to: [later, moved, new], at: at, by: "Kit")
    expectNoDifference(changes.map(\.kind), [.done, .moved, .moved, .appeared])
    expectNoDifference(changes.map(\.label), ["c", "a", "b", "d"])
    expectNoDifference(changes.map(\.before), [nil, "no date", "with ann", nil])
    expectNoDifference(changes.map(\.after), [nil, "Sun 1 Feb 2026", "with bob", nil])
    expectNoDifference(changes[2].scopes, ["queue:north", "worker:ann", "worker:bob"])
    #expect(TrayChange.changes(from: [stays], to: [stays], at: at, by: "Kit").isEmpty)
  }
}
