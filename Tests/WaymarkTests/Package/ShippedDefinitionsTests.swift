import Casework
import Definitions
import Dispatch
import Foundation
import Synchronization
import Testing
import Workflow

@testable import waymark

/// The definitions are read once, whoever asks first, and beside what the screens do.
@Suite struct ShippedDefinitionsTests {
  private static let resources = ShippedScenariosTests.resources

  @Test func whoeverAsksWhileTheyAreReadGetsThem() throws {
    let located = Mutex(0)
    let shipped = ShippedDefinitions {
      located.withLock { $0 += 1 }
      return Self.resources
    }
    shipped.archive.prepare([])
    let wanted = try DefinitionLoader.load(resources: Self.resources)
    let found = Mutex<[Bool]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let isWanted = (try? shipped.definitions()) == wanted
      found.withLock { $0.append(isWanted) }
    }
    #expect(found.withLock(\.self) == Array(repeating: true, count: 8))
    #expect(located.withLock(\.self) == 1)
  }

  @Test func theFilesThatAreKeptAreThoseThatWereRead() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shipped-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(atPath: Self.resources, toPath: folder.path)
    let shipped = ShippedDefinitions { folder.path }
    shipped.prepare()
    let file = folder.appendingPathComponent("procedures/core-group.yaml")
    try Data("procedure: [".utf8).write(to: file)
    let kept = try #require(try shipped.archive.files("core-group").first { $0.path == "procedures/core-group.yaml" })
    #expect(kept.text.contains("procedure: core-group"))
    #expect(try shipped.definitions().procedures["core-group"] != nil)
    #expect(try shipped.archive.files("nobody's") == [])
  }

  @Test func whatIsKeptOfAnotherVersionIsReadBesideThem() throws {
    let shipped = ShippedDefinitions { Self.resources }
    var kept = KeptDefinitions(procedure: "core-group", version: 3, files: try shipped.files(of: "core-group"))
    for index in kept.files.indices where kept.files[index].path == "procedures/core-group.yaml" {
      kept.files[index].text.replace(#/version: [0-9]+/#, with: "version: 3", maxReplacements: 1)
    }
    shipped.archive.prepare([kept])
    #expect(try shipped.archive.read(kept).procedures["core-group"]?.version == 3)
    // Another store's files of the same version are another thing.
    var other = kept
    other.files.removeAll { $0.path.hasPrefix("forms/") }
    for _ in 0..<2 { #expect(throws: CaseworkError.self) { try shipped.archive.read(other) } }
    #expect(try shipped.archive.read(kept).procedures["core-group"]?.version == 3)
    #expect(try shipped.definitions().procedures["core-group"]?.version != 3)
  }

  @Test func whatIsWrongWithThemIsSaidToEverybodyWhoAsks() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shipped-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(atPath: Self.resources, toPath: folder.path)
    try Data("procedure: [".utf8).write(to: folder.appendingPathComponent("procedures/core-group.yaml"))
    let shipped = ShippedDefinitions { folder.path }
    shipped.prepare()
    for _ in 0..<2 {
      do throws(CaseworkError) {
        _ = try shipped.definitions()
        Issue.record("a file that can't be read")
      } catch {
        #expect("\(error)".contains("core-group.yaml:1"))
      }
    }
    let nowhere = ShippedDefinitions { throw Complaint("There is no folder.") }
    nowhere.prepare()
    #expect(throws: CaseworkError.self) { try nowhere.archive.files("ics-steps") }
  }
}
