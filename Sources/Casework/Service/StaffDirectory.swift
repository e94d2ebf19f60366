import Synchronization
import Workflow

/// The authority's workers as they are looked up: each is read once, until the authority's own stream moves on.
final class StaffDirectory: Sendable {
  private struct State {
    var version = -1
    var found: [WorkerID: Worker?] = [:]
    var teams: [TeamID: Bool] = [:]
    var roles: [RoleKey: Bool] = [:]
  }

  private let store: any CaseStore
  private let state = Mutex(State())

  init(store: any CaseStore) { self.store = store }

  /// The number of facts about the authority when the workers were read; -1 before the first.
  var version: Int { state.withLock { $0.version } }

  /// Forgets everybody where somebody was registered or changed since they were read; true where so.
  @discardableResult
  func refresh() throws(StoreError) -> Bool {
    let version = try store.version(of: .authority)
    return state.withLock { state in
      guard state.version != version else { return false }
      state = State(version: version)
      return true
    }
  }

  /// Whether the authority has a team.
  func hasTeam(_ id: TeamID) -> Bool {
    if let known = state.withLock({ $0.teams[id] }) { return known }
    let isThere = (try? store.teams())?.contains { $0.id == id } ?? false
    state.withLock { $0.teams[id] = isThere }
    return isThere
  }

  /// Whether some worker of the authority has a role.
  func hasRole(_ key: RoleKey) -> Bool {
    if let known = state.withLock({ $0.roles[key] }) { return known }
    let isThere = (try? store.workers(matching: "", role: key, limit: 1))?.isEmpty == false
    state.withLock { $0.roles[key] = isThere }
    return isThere
  }

  /// A worker; nil where there is none of that id.
  func worker(_ id: WorkerID) -> Worker? {
    if let known = state.withLock({ $0.found[id] }) { return known }
    let worker = try? store.worker(id)
    state.withLock { $0.found[id] = .some(worker) }
    return worker
  }
}
