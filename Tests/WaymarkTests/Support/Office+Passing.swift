import Casework
import Testing
import Workflow

@testable import waymark

/// Passing work on, by script: next actions, requests, ticks, and who has what.
extension Office {
  /// Chooses one next action.
  func choose(
    _ task: String, _ action: String, to recipient: String? = nil, note: String? = nil, by worker: WorkerID
  ) throws {
    try take(Self.choosing(task, [(action, recipient, note)]), by: worker)
  }

  static func choosing(_ task: String, _ actions: [(action: String, to: String?, note: String?)]) -> String {
    let list = actions.map { action in
      let to = action.to.map { ",\"to\":\"\($0)\"" } ?? ""
      let note = action.note.map { ",\"note\":\"\($0)\"" } ?? ""
      return "{\"action\":\"\(action.action)\"\(to)\(note)}"
    }
    return "{\"command\":\"choose-actions\",\"task\":\"\(task)\",\"actions\":[\(list.joined(separator: ","))]}"
  }

  func request(_ task: String, to recipient: String, note: String, by worker: WorkerID = "amina.shah") throws {
    try take(
      "{\"command\":\"send-request\",\"task\":\"\(task)\",\"to\":\"\(recipient)\",\"note\":\"\(note)\"}", by: worker)
  }

  /// Ticks every item of a checklist.
  func tickAll(_ task: String, by worker: WorkerID) throws {
    let id = try #require(TaskID(task))
    guard case .checklist(let items) = try service.procedure(of: file).task(id)?.verb else {
      Issue.record("\(task) is no checklist")
      return
    }
    let ticks = items.map { "\"\($0.value)\":true" }.joined(separator: ",")
    try take("{\"command\":\"check-items\",\"task\":\"\(task)\",\"items\":{\(ticks)}}", by: worker)
  }

  func confirm(_ task: String, by worker: WorkerID = "amina.shah") throws {
    try take("{\"command\":\"confirm-task\",\"task\":\"\(task)\"}", by: worker)
  }

  func authorise(_ task: String, by worker: WorkerID = "grace.obi") throws {
    try take("{\"command\":\"authorise\",\"task\":\"\(task)\"}", by: worker)
  }

  func close(_ step: String, by worker: WorkerID = "amina.shah") throws {
    try take("{\"command\":\"close-step\",\"step\":\"\(step)\"}", by: worker)
  }

  func schedule(
    _ step: String, _ date: String, _ time: String = "14:00", officers: String = "{}",
    by worker: WorkerID = "amina.shah"
  ) throws {
    try take(
      """
      {"command":"schedule-meeting","step":"\(step)","date":"\(date)","time":"\(time)",\
      "venue":"Civic Centre","officers":\(officers)}
      """, by: worker)
  }

  /// Makes people members of the core group.
  func join(_ people: [String]) throws {
    for person in people {
      try take("{\"command\":\"join-group\",\"group\":\"core-group\",\"person\":\"\(person)\"}")
    }
  }

  /// Records that something was sent to people by letter on a day.
  func send(_ task: String, to people: [String], on date: String, by worker: WorkerID = "amina.shah") throws {
    let entries = people.map { "\"\($0)\":{\"on\":\"\(date)\",\"method\":\"letter\"}" }.joined(separator: ",")
    try take("{\"command\":\"record-sent\",\"task\":\"\(task)\",\"people\":{\(entries)}}", by: worker)
  }

  static let chairAndMinutes = #"{"chair":"owen.price","minute-taker":"mei.lin"}"#

  /// Records that a meeting was held, and sets the clock two hours later.
  func hold(
    _ step: String, _ date: String, _ time: String = "14:00", present: [String] = ["p3", "p4"],
    by worker: WorkerID = "amina.shah"
  ) throws {
    let hour = try #require(Moment("\(date)T\(time)")).time.hour + 2
    try clock.set("\(date)T\(hour):00")
    let people = present.map { "\"\($0)\"" }.joined(separator: ",")
    try take(
      """
      {"command":"record-attendance","step":"\(step)","date":"\(date)","time":"\(time)","present":[\(people)]}
      """, by: worker)
  }

  /// What waits in the queue of a role or team, that no worker has.
  func inbox(_ queue: String) throws -> [String] {
    try service.store.tray(TrayPage(view: .queues([queue]), limit: 100))
      .filter { $0.worker == nil }
      .map { "\($0.kind == .request ? "request " : "")\($0.task)" }.sorted()
  }

  /// A task's row in somebody's tray.
  func row(_ task: String, of worker: WorkerID) throws -> TrayRow? {
    try rows(of: worker).first { $0.task.description == task }
  }

  /// When a task in somebody's tray is due.
  func due(_ task: String, of worker: WorkerID = "amina.shah") throws -> String? {
    try row(task, of: worker)?.due?.description
  }

  /// The open steps, as the family's summary lists them.
  var currentWork: String? { get throws { try service.store.caseRow("C0001")?.current } }
}
