import Foundation

/// The library that makes writing fail, compiled once for all tests.
enum FaultShim {
  private static let made = Result {
    let source = Sources.folder.deletingLastPathComponent().appendingPathComponent("Tests/Benchmarks/faults.c").path
    let target = FileManager.default.temporaryDirectory.appendingPathComponent("faults-\(UUID().uuidString).so").path
    let words = [
      "cc", "-std=c11", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", target, source, "-ldl",
    ]
    try Tmux.run("/usr/bin/env", words)
    return target
  }

  /// Its path; throws what the compiler says.
  static func library() throws -> String { try made.get() }
}
