import GRDB

/// How the program's connections are set.
enum Connection {
  static func open(_ path: String, busyTimeout: Double, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "waymark.store"
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { db in
      // FULL: a commit is on the disk when the call returns.
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")
      // What is sorted on the disk would for a moment be in a file of whoever runs the program.
      if StoreGroup.isHeld { try db.execute(sql: "PRAGMA temp_store = MEMORY") }
      TrayFilterSQL.addFold(to: db)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
