import Foundation
import Glibc
import Testing

@testable import waymark

/// A save whose n-th write, sync or truncation fails, for each n until a whole save passes: it is wholly there or not at
/// all, and whoever saves is told.
@Suite(.serialized) struct DiskFaultTests {
  private let scratch: CommandLineTests.Scratch
  private let store: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    store = scratch.path("base.store")
    try LoadOffice.make(at: store, writers: 1)
  }

  /// What fails, and how.
  struct Fault: CustomTestStringConvertible {
    var call: String
    var error: Int32
    /// True where every later call fails too.
    var goesOn = false
    var testDescription: String { "\(call), error \(error)\(goesOn ? ", from then on" : "")" }
  }

  static let faults = [
    Fault(call: "write", error: ENOSPC), Fault(call: "write", error: ENOSPC, goesOn: true),
    Fault(call: "write", error: EIO), Fault(call: "write", error: EROFS, goesOn: true),
    Fault(call: "sync", error: EIO), Fault(call: "sync", error: EIO, goesOn: true),
    Fault(call: "truncate", error: EIO), Fault(call: "any", error: EIO, goesOn: true),
  ]

  @Test(arguments: faults) func eachSaveIsWhollyThereOrNotAtAll(fault: Fault) throws {
    var fails = 0
    for number in 1...200 {
      let path = scratch.path("a.store")
      let mark = scratch.path("mark")
      for name in [path, path + "-wal", path + "-shm", mark] { unlink(name) }
      try FileManager.default.copyItem(atPath: store, toPath: path)
      let result = try Tmux.execute(
        Tmux.program.path,
        ["benchmark", "load", "--store", path, "--writer", "1", "--start", "\(number)", "--count", "3"],
        environment: [
          "LD_PRELOAD": try FaultShim.library(), "FAULT_ON": "a.store", "FAULT_CALL": fault.call,
          "FAULT_AT": "\(number)",
          "FAULT_ERRNO": "\(fault.error)", "FAULT_MARK": mark,
        ].merging(fault.goesOn ? ["FAULT_ON_FROM": "1"] : [:]) { $1 })
      let hasFailed = FileManager.default.fileExists(atPath: mark)
      let said = result.output.split(separator: "\n").map(String.init)
      if result.status != 0 {
        #expect(hasFailed && result.errors.hasPrefix("Error: "), "\(number): \(result)")
      } else {
        #expect(said.contains { $0.hasPrefix("T ") }, "\(number): \(result)")
      }
      // What was acknowledged is there, and of the rest at most the one that was under way, whole.
      let finding = try LoadCheck(said: said, writers: 1).look(path)
      if result.errors.contains("nothing was changed") { #expect(finding.underWay == 0, "\(number): \(result)") }
      guard hasFailed else {
        #expect(result.status == 0)
        #expect(fails > 0, "the library never made a call fail")
        return
      }
      fails += 1
    }
    Issue.record("No save passes.")
  }
}
