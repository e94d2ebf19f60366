import Synchronization

extension FuzzTarget {
  /// A store that another version, or another hand, has written in: each query answers or says what can't be read, and
  /// every screen is text.
  ///
  /// The first line names a place, `tray.due 3`; what follows stands there then. `$12=text` replaces the twelfth value in
  /// a JSON text that stands there.
  static let rows = FuzzTarget(name: "rows") { bytes in
    try RowsGround.shared.get().value.withLock { ground in try ground.run(bytes) }
  }
}
