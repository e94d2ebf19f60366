import Foundation
import Storage
import Terminal
import Testing

/// Everyday errands take few keys, counted from the tray as the program starts: no more than stated, and fewer than the
/// best of other terminal programs takes for the like of them.
@Suite struct ErrandTests {
  @Test(arguments: Errand.all) func arrivesWithinItsBound(errand: Errand) throws {
    let scratch = try CommandLineTests.Scratch()
    let path = try ErrandPlayer.copy(into: scratch)
    if !errand.yesterday.isEmpty {
      let sitting = try ErrandPlayer(errand.worker, store: path, on: ErrandPlayer.yesterday)
      sitting.type(errand.yesterday)
      sitting.close()
    }
    let player = try ErrandPlayer(errand.worker, store: path, on: ErrandPlayer.today)
    player.type(errand.before)
    let earlier = try before(errand, path, in: scratch)
    player.type(errand.keys)
    let screen = "\(player.title)\n\(player.frame.text)"
    #expect(player.title.hasPrefix(errand["title"]), "\(screen)")
    #expect(
      errand["focus"].isEmpty || player.focus.contains(errand["focus"]), "in the focus:\n\(player.focus)\n\(screen)")
    #expect(errand["says"].isEmpty || player.message.contains(errand["says"]), "\(player.message)\n\(screen)")
    #expect(errand["shows"].isEmpty || player.frame.text.contains(errand["shows"]), "\(screen)")
    let events = try player.events(notIn: earlier)
    if errand["event"].isEmpty {
      #expect(events.allSatisfy { !$0.contains("\"event\":\"task-") }, "\(events)")
    } else {
      let parts = errand["event"].split(separator: " ", maxSplits: 1)
      #expect(
        events.contains { $0.hasPrefix("\(parts[0]) ") && $0.contains("\"event\":\"\(parts[1])\"") },
        "\(events)\n\(screen)")
    }
  }

  /// The store as it is when the errand comes up.
  private func before(_ errand: Errand, _ path: String, in scratch: CommandLineTests.Scratch) throws -> SQLiteStore {
    let copy = scratch.path("before.store")
    for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
      try FileManager.default.copyItem(atPath: path + end, toPath: copy + end)
    }
    return try SQLiteStore(opening: copy)
  }

  @Test(arguments: Errand.all) func takesFewerKeysThanItsLike(errand: Errand) {
    #expect(errand.keys.count > 0 && errand.keys.count <= errand.bound, "\(errand.keys.count) keys")
    #expect(errand.bound < errand.peerKeys.count, "\(errand["peer"]) takes \(errand.peerKeys.count)")
  }

  @Test func thereAreTwentyFiveOfEveryRole() {
    #expect(Errand.all.count >= 25)
    #expect(Set(Errand.all.map(\.id)).count == Errand.all.count)
    let workers = ["amina.shah", "grace.obi", "nadia.klein", "mei.lin", "tom.reed", "rosa.diaz"]
    #expect(Set(workers).isSubset(of: Errand.all.map(\.worker)))
    for errand in Errand.all {
      #expect(Errand.required.allSatisfy { !errand[$0].isEmpty }, "\(errand.id)")
      #expect(Set(errand.fields.keys).isSubset(of: Errand.required + Errand.optional), "\(errand.fields.keys)")
      #expect(!(errand["focus"] + errand["says"] + errand["shows"]).isEmpty, "\(errand.id) arrives nowhere")
      for line in ["keys", "yesterday", "before", "peer-keys"] {
        #expect(ErrandKey.read(errand[line]) != nil, "\(errand.id): \(errand[line])")
      }
    }
  }
}
