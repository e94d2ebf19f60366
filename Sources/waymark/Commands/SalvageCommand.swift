import ArgumentParser
import Casework
import Storage
import Workflow

/// Makes a new store of what can be read of a damaged one.
struct SalvageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage", abstract: "Make a new store of what can be read of a damaged one, and say what is lost.",
    discussion: """
      waymark salvage /srv/waymark/waymark.store /srv/waymark/salvaged.store
      The damaged file is read page by page and not changed; close every other program on it first. Each case comes over \
      up to its first entry that can't be read or is not what its chain says, and so does who opened what; lists are made \
      anew. What was typed and not saved comes over too, and where nothing is lost, every seal. The exit status is 2 where anything is lost, or does not fit what the store took note of.
      """)

  @Argument(help: "The damaged store.") var damaged: String
  @Argument(help: "The store to make; it must not be there yet.") var new: String

  func run() throws {
    guard !NewFile.isThere(new) else { throw StoreError.exists(path: new) }
    let salvage = try Salvage(reading: damaged)
    guard !salvage.streams.isEmpty else {
      throw Complaint("No entry can be read in \(Display.line(damaged)): nothing was made. Restore a backup.")
    }
    // Not known to be one for training, it is one in which nobody can act as somebody else.
    let isTraining = salvage.isTraining ?? false
    var unlisted: [String] = []
    try salvage.write(to: new, isTraining: isTraining) { store in
      unlisted = []
      let service = CaseService(store: store, clock: SystemClock())
      try service.rebuild { stream, error in
        unlisted.append("\(stream): it is in the journal, but in no list: \(error)")
      }
    }
    let lost = salvage.losses.map(\.description) + salvage.doubts.map(\.description) + unlisted
    for line in lost { Display.write(Display.line(line)) }
    let entries = salvage.streams.reduce(0) { $0 + salvage.entries(of: $1).count }
    let cases = salvage.streams.filter { $0 != .authority }.count
    let readings = salvage.provedReadings.count
    Display.write(
      "Salvaged \(cases) cases, \(entries) entries, \(readings) \(readings == 1 ? "record" : "records") of who opened "
        + "what, "
        + "\(salvage.drafts.count) drafts to \(Display.line(new)). "
        + (salvage.keepsProof
          ? "Its seals came over: receipts of the damaged store hold for it."
          : "Its days are sealed anew: no receipt of the damaged store holds for it, so make one now."))
    guard lost.isEmpty else { throw ExitCode(2) }
  }
}
