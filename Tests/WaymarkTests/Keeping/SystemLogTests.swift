import Foundation
import Testing

/// What is opened of a case while the store takes no record: the system's log has it.
@Suite struct SystemLogTests {
  /// Somebody with a case of their own, in a store that is `training` or not.
  private func open(training: Bool) throws -> (newcomer: Newcomer, id: String) {
    let newcomer = try Newcomer()
    let made = try newcomer.run(
      """
      export XDG_DATA_HOME=$PWD/data
      waymark store create\(training ? " --training" : "")
      waymark worker add $(id -un) --name 'Bo Oak' --role social-worker --role team-manager --team north
      waymark apply - <<'END'
      {"command":"open-case","family":"Ash","procedure":"ics-steps","step":"strategy-discussion","team":"north","people":[{"kind":"child","givenName":"Ida","familyName":"Ash"}]}
      END
      """)
    let words = made.output.split(separator: "\"")
    let id = try #require(zip(words, words.dropFirst(2)).first { $0.0 == "case" }?.1, "\(made)")
    return (newcomer, String(id))
  }

  /// Prints the case while no write to the store succeeds; what is printed, complained of and logged.
  private func read(
    _ id: String, by newcomer: Newcomer, hasLog: Bool = true
  ) throws -> (output: String, errors: String, log: String) {
    let log = newcomer.folder.appendingPathComponent("log").path
    let faults = "LD_PRELOAD=\(try FaultShim.library()) FAULT_ON=store-wal FAULT_CALL=write FAULT_ERRNO=\(ENOSPC)"
    let read = try newcomer.run("env \(faults) \(hasLog ? "FAULT_LOG=\(log)" : "") waymark case \(id)")
    return (read.output, read.errors, (try? String(contentsOfFile: log, encoding: .utf8)) ?? "")
  }

  @Test func whatAFullDiskHasNoRecordOfIsInTheSystemsLog() throws {
    let (newcomer, id) = try open(training: false)
    let read = try read(id, by: newcomer)
    #expect(read.output.contains("Ash"))
    #expect(read.errors.contains("the record of this being read is in the system's log: There is no space left for"))
    // LOG_AUTHPRIV and LOG_WARNING; ids and numbers alone.
    let user = try newcomer.run("id -un").output.trimmingCharacters(in: .newlines)
    #expect(read.log.hasPrefix("84 20"))
    #expect(
      read.log.contains(": \(user) opened summary of \(id) in \(newcomer.folder.path)/data/waymark/waymark.store"))
    #expect(read.log.contains(", which has no record of it: There is no space left for"))
    #expect(!read.log.contains("Ash") && !read.log.contains("Oak"))
    let reads = try newcomer.run("waymark audit reads --case \(id)").output
    #expect(!reads.contains("summary"), "\(reads)")
  }

  @Test func withoutALogThatIsSaid() throws {
    let (newcomer, id) = try open(training: false)
    let read = try read(id, by: newcomer, hasLog: false)
    #expect(read.output.contains("Ash") && read.log.isEmpty)
    #expect(read.errors.contains("there is no record of this being read: There is no space left for"))
  }

  @Test func aTrainingStoreLogsNothing() throws {
    let (newcomer, id) = try open(training: true)
    let read = try read(id, by: newcomer)
    #expect(read.output.contains("Ash") && read.log.isEmpty)
    #expect(read.errors.contains("there is no record of this being read: There is no space left for"))
  }
}
