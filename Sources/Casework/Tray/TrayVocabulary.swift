public import Workflow

/// What a filter's words mean to whoever types them: today, themselves, and the authority's workers, who are looked up
/// only where a word needs it.
public struct TrayVocabulary {
  public var now: Moment
  public var calendar: WorkingCalendar
  public var me: WorkerID
  public var workers: () -> [Worker]

  public init(now: Moment, calendar: WorkingCalendar, me: WorkerID, workers: @escaping () -> [Worker]) {
    self.now = now
    self.calendar = calendar
    self.me = me
    self.workers = workers
  }

  /// The teams of the workers, by name.
  var teams: [Team] {
    let teams = Set(workers().map { Team(id: $0.team, name: $0.teamName) })
    return teams.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}
