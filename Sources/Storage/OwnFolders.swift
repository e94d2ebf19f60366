import Glibc
import Synchronization

/// What a person's environment says of their own folders.
///
/// In an installed program the libraries do not learn of them: fonts, settings of fonts, caches and descriptions of
/// terminals that somebody made would be read by code that may take the store's group. The program itself asks here, and
/// an editor gets everything as it was.
public enum OwnFolders {
  private static let kept = Mutex<[String: String]>([:])

  /// The variables, and what libraries are told in their place; nil for nothing.
  private static let names: [(String, told: String?)] = [
    ("HOME", "/nonexistent"), ("XDG_CONFIG_HOME", "/nonexistent"), ("XDG_DATA_HOME", "/nonexistent"),
    ("XDG_CACHE_HOME", "/nonexistent"), ("XDG_CONFIG_DIRS", nil), ("XDG_DATA_DIRS", nil),
  ]

  /// Takes them out of the environment.
  static func hide() {
    for (name, told) in names {
      if let value = getenv(name) {
        let text = String(cString: value)
        kept.withLock { $0[name] = text }
      }
      if let told { setenv(name, told, 1) } else { unsetenv(name) }
    }
    isHidden.withLock { $0 = true }
  }

  private static let isHidden = Mutex(false)

  /// A variable of the environment, as the person has set it; nil where they have not.
  public static func variable(_ name: String) -> String? {
    if isHidden.withLock({ $0 }), names.contains(where: { $0.0 == name }) { return kept.withLock { $0[name] } }
    return getenv(name).map { String(cString: $0) }
  }

  /// Does something in the environment as the person has set it: starts a program of theirs.
  public static func shown<Result>(_ work: () -> Result) -> Result {
    guard isHidden.withLock({ $0 }) else { return work() }
    for (name, _) in names {
      if let value = variable(name) { setenv(name, value, 1) } else { unsetenv(name) }
    }
    defer { hide() }
    return work()
  }
}
