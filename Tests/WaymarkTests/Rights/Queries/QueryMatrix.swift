import Casework
import Foundation
import Storage
import Workflow

@testable import waymark

/// What each role may ask, found out by asking: every query is put by somebody of each role to both stores, and once more
/// to stores that lack the cases of one standing; what has a right of its own at the command line, to the program.
struct QueryMatrix {
  struct Row {
    var query: String
    var title: String
    /// In the order of those who ask.
    var cells: [String]
  }

  /// What one store answered to one asker.
  struct Key: Hashable {
    var store: String
    var query: String
    var asker: WorkerID
  }

  let roles: [Role]
  let world: QueryWorld
  private(set) var port: [Row] = []
  private(set) var service: [Row] = []
  private(set) var program: [Row] = []
  private(set) var hearings: [Key: QueryHearing] = [:]
  /// Somebody's desks: over a store, over those that lack the cases of a standing, and over one with nothing in it.
  private struct Desks {
    var whole: QueryDesk
    var without: [QueryWorld.Standing: QueryDesk]
    var ofNothing: QueryDesk
  }

  /// Asks for each of some roles.
  init(of roles: [Role]) throws {
    self.roles = roles
    world = try QueryWorld(of: roles)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("queries-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try desks {
      try SQLiteStore.create(at: folder.appendingPathComponent("\($0).store").path, training: true)
    }
    let both = ["file": file, "memory": try desks { _ in InMemoryStore() }]
    port = PortQuery.allCases.map { ask($0, at: both) }
    service = ServiceQuery.allCases.map { ask($0, at: both) }
    // Last, for what the program prints of a case it records.
    program = ProgramQuery.allCases.map { ask($0, at: ["file": file]) }
  }

  private func desks(over make: (String) throws -> any CaseStore) throws -> [Desks] {
    func store(without standing: QueryWorld.Standing?) throws -> any CaseStore {
      let store = try make(standing?.rawValue ?? "whole")
      try world.fill(store, without: standing)
      return store
    }
    var lacking: [QueryWorld.Standing: any CaseStore] = [:]
    for standing in QueryWorld.Standing.allCases { lacking[standing] = try store(without: standing) }
    let (whole, nothing) = (try store(without: nil), try make("nothing"))
    return world.askers.map { asker in
      func desk(_ store: any CaseStore) -> QueryDesk { QueryDesk(of: asker, on: store, world.definitions) }
      return Desks(whole: desk(whole), without: lacking.mapValues(desk), ofNothing: desk(nothing))
    }
  }

  /// Puts a query to some stores, by their names, from the desks of everybody who asks.
  private mutating func ask(_ query: some Query, at stores: [String: [Desks]]) -> Row {
    let cells = world.askers.indices.map { index in
      let found = stores.sorted { $0.key < $1.key }.map { name, all in
        let desks = all[index]
        let hearing = QueryHearing(
          whole: query.answers(at: desks.whole),
          without: query.isCounted ? desks.without.mapValues(query.answers) : [:],
          ofNothing: query.answers(at: desks.ofNothing), isOfACase: query.isOfACase)
        hearings[Key(store: name, query: "\(type(of: query)) \(query.rawValue)", asker: world.askers[index].id)] =
          hearing
        return hearing.cell(query.scope)
      }
      // Every store answers alike.
      return Set(found).count == 1 ? found[0] : found.joined(separator: " or ")
    }
    return Row(query: query.rawValue, title: query.title, cells: cells)
  }
}
