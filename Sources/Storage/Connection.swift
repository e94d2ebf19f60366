import GRDB

/// How the program's connections are set.
enum Connection {
  static func open(_ path: String, busyTimeout: Double, readOnly: Bool) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(busyTimeout: busyTimeout, readOnly: readOnly))
  }

  static func configuration(busyTimeout: Double, readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.label = "waymark.store"
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { db in
      // FULL: a commit is on the disk when the call returns.
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")
      TrayFilterSQL.addFold(to: db)
    }
    return configuration
  }
}
