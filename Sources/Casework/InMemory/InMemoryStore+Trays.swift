import Synchronization
public import Workflow

extension InMemoryStore {
  public func savedTrays(of worker: WorkerID) -> [SavedTray] {
    seen { $0.savedTrays[worker] ?? [] }.sorted { ByteOrder.precedes($0.name, $1.name) }
  }

  public func keepTray(_ tray: SavedTray, of worker: WorkerID) {
    change { state in
      state.savedTrays[worker, default: []].removeAll { $0.name == tray.name }
      state.savedTrays[worker, default: []].append(tray)
    }
  }

  public func forgetTray(_ name: String, of worker: WorkerID) {
    change { $0.savedTrays[worker]?.removeAll { $0.name == name } }
  }

  public func trayChanges(in scopes: [String], since: Instant, limit: Int) -> [TrayChange] {
    let found = seen { $0.trayChanges }.filter { change in
      change.at >= since && change.scopes.contains(where: scopes.contains)
    }
    return Array(found.reversed().sorted { $0.at > $1.at }.prefix(max(0, limit)))
  }

  public func mandates(of holder: WorkerID) -> [Mandate] {
    seen { $0.mandates[holder] ?? [] }.sorted { $0.principal < $1.principal }
  }

  public func changeMark() -> Int { seen { $0.changes } }
}
