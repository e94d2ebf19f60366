import GRDB

/// How the program's connections are set.
enum Connection {
  static func open(_ path: String, busyTimeout: Double, readOnly: Bool) throws -> DatabaseQueue {
    try open(path, Patience(seconds: busyTimeout), readOnly: readOnly)
  }

  /// The same with a patience that whoever opens it can shorten for a while.
  static func open(_ path: String, _ patience: Patience, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    prepare(&configuration, patience, readOnly: readOnly)
    configuration.prepareDatabase { db in try StoreLog.empty(path, by: db) }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Opens a damaged store for reading, where SQLite would rather not: what its first pages say wrongly is passed over.
  static func openDamaged(_ path: String, busyTimeout: Double) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA writable_schema = ON") }
    prepare(&configuration, Patience(seconds: busyTimeout), readOnly: true)
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  static func configuration(busyTimeout: Double, readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    prepare(&configuration, Patience(seconds: busyTimeout), readOnly: readOnly)
    return configuration
  }

  private static func prepare(_ configuration: inout Configuration, _ patience: Patience, readOnly: Bool) {
    StoreLog.keep()
    configuration.label = "waymark.store"
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .callback { patience.wait(tries: $0) }
    configuration.prepareDatabase { db in
      // FULL: a commit is on the disk when the call returns.
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")
      // What is sorted on the disk would for a moment be in a file of whoever runs the program.
      if StoreGroup.isHeld { try db.execute(sql: "PRAGMA temp_store = MEMORY") }
      TrayFilterSQL.addFold(to: db)
    }
  }
}
