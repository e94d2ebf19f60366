import Glibc

/// A run of the program, told from every other by its process and by when that began: `4711.830245`.
enum Sitting {
  /// This one; nil where the system does not tell.
  static let own: String? = began(getpid()).map { "\(getpid()).\($0)" }

  /// True where the process of a mark has not ended; false for what is no such mark.
  static func goesOn(_ mark: String?) -> Bool {
    let parts = mark?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    guard parts.count == 2, let process = pid_t(parts[0]) else { return false }
    return began(process) == parts[1]
  }

  /// When a process began, in ticks since the machine did; nil where there is none, or it has ended and nobody has asked
  /// how. In `/proc/PID/stat` it is the 22nd field; the second is a name, which may have anything in it.
  private static func began(_ process: pid_t) -> Substring? {
    guard let text = PrivateFolder.read("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    return fields[19]
  }
}
