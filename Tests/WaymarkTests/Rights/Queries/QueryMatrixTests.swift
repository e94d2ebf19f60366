import Casework
import Foundation
import Testing
import Workflow

@testable import waymark

/// What the page of rights says each role may ask is what the program answers, and no answer has anything of a case that is
/// hidden from whoever asks.
@Suite("A matrix of every role by every query", .serialized)
struct QueryMatrixTests {
  static let matrix = Result { try QueryMatrix(of: RightsMatrixTests.matrix.get().roles) }

  @Test func everyQueryOfThePortIsARow() throws {
    let found = try Signatures.of(["CaseStore", "TrayStore", "AuditStore", "ErasureStore"], in: "Casework")
    let known = Set(PortQuery.allCases.map(\.rawValue) + PortQuery.Deed.allCases.map(\.rawValue))
    #expect(found.subtracting(known).isEmpty, "the port has what no row of the matrix asks")
    #expect(known.subtracting(found).isEmpty, "the matrix asks what the port does not have")
  }

  @Test func everyQueryOfTheApplicationIsARow() throws {
    let found = try Signatures.of(["CaseService"], in: "Casework").subtracting(["store", "clock", "calendar"])
    let known = Set(ServiceQuery.allCases.map(\.rawValue) + ServiceQuery.Deed.allCases.map(\.rawValue))
    #expect(found.subtracting(known).isEmpty, "the application has what no row of the matrix asks")
    #expect(known.subtracting(found).isEmpty, "the matrix asks what the application does not have")
  }

  @Test func everyCommandOfTheProgramHasItsPlace() throws {
    let withStore = try ProgramCommands.all().filter { words in
      !ProgramCommands.storeless.contains { words == $0 || words.hasPrefix("\($0) ") }
    }
    #expect(Set(withStore) == Set(ProgramCommands.places.keys))
    let rows = Set(ProgramQuery.allCases.map { $0.rawValue.split(separator: " -")[0] }.map(String.init))
    #expect(rows == Set(ProgramCommands.places.filter { $0.value == .row }.keys))
  }

  @Test func bothStoresAnswerAlike() throws {
    let matrix = try Self.matrix.get()
    for row in matrix.port + matrix.service + matrix.program {
      #expect(!row.cells.contains { $0.contains(" or ") }, "\(row.query): \(row.cells)")
    }
  }

  /// Each query is asked so that it has something to say, to one role at least.
  @Test func noQueryIsAskedInVain() throws {
    let matrix = try Self.matrix.get()
    for row in matrix.port + matrix.service + matrix.program {
      #expect(row.cells.contains { $0 != "–" }, "\(row.query)")
    }
  }

  /// Whatever the table says: of a case that is hidden from somebody nothing is named, and where more than its time is told
  /// of anybody's, the answer is the same as if it had never been there, in counts, order and what there is more of.
  @Test(arguments: ["memory", "file"])
  func noCellHasACaseThatIsHidden(store: String) throws {
    try eachHearing(of: store) { query, asker, hearing in
      let hidden = Set(QueryWorld.Standing.allCases.filter { !$0.isSeen(by: QueryWorld.reach(of: asker)) })
      let named = hearing.named.intersection(hidden)
      #expect(named.isEmpty, "\(query.rawValue) names \(named) to \(asker.id)")
      guard query.scope != .times else { return }
      let moved = hearing.moved.intersection(hidden)
      #expect(moved.isEmpty, "\(query.rawValue) is another to \(asker.id) for \(moved)")
    }
  }

  @Test(arguments: ["memory", "file"])
  func aHiddenCaseIsAnsweredAsANumberThatNobodyHas(store: String) throws {
    try eachHearing(of: store) { query, asker, hearing in
      guard query.isOfACase, let nothing = hearing.whole[QueryWorld.nobody]?.without(QueryWorld.nobody) else { return }
      for standing in QueryWorld.Standing.allCases where !standing.isSeen(by: QueryWorld.reach(of: asker)) {
        let answer = hearing.whole[standing.id]?.without(standing.id)
        #expect(answer == nothing, "\(query.rawValue) to \(asker.id) of \(standing)")
      }
    }
  }

  /// To whoever has left every store is as one in which there is nothing.
  @Test(arguments: ["memory", "file"])
  func whoeverHasLeftIsAnsweredNothing(store: String) throws {
    try eachHearing(of: store) { query, asker, hearing in
      guard asker.roles.isEmpty, query.scope != .file else { return }
      if query is ProgramQuery {
        let left = "Error: Asker left has no role here any more.\n"
        #expect(hearing.whole.values.allSatisfy { $0 == QueryAnswer(text: left, isRefusal: true) }, "\(query.rawValue)")
      } else {
        #expect(hearing.whole == hearing.ofNothing, "\(query.rawValue)")
      }
    }
  }

  /// What is not narrowed is so for everybody, and what is narrowed is by how far somebody sees and nothing else.
  @Test(arguments: ["memory", "file"])
  func anAnswerReachesAsFarAsSomebodySees(store: String) throws {
    try eachHearing(of: store) { query, asker, hearing in
      let cell = hearing.cell(query.scope)
      guard let reach = QueryWorld.reach(of: asker), cell != "–" else { return }
      let known =
        switch query.scope {
        case .cases: [reach.rawValue]
        case .times: [reach.rawValue, "\(reach.rawValue), times"]
        case .own: ["own"]
        case .authority, .file: ["yes"]
        }
      #expect(known.contains(cell), "\(query.rawValue) to \(asker.id)")
    }
  }

  /// Who leaves while the program is open is told nothing more by it, whatever is asked first.
  @Test(arguments: ServiceQuery.allCases.filter { $0.scope != .file && $0.scope != .authority })
  func leavingEndsEveryAnswerOfAProgramThatIsOpen(query: ServiceQuery) throws {
    let world = try Self.matrix.get().world
    let store = InMemoryStore()
    try world.fill(store)
    let asker = try #require(world.askers.first { $0.sees == .authority && $0.roles.contains("records-support") })
    var gone = asker
    gone.roles = []
    let desk = QueryDesk(of: asker, on: store, world.definitions)
    let nothing = query.answers(at: QueryDesk(of: gone, on: InMemoryStore(), world.definitions))
    #expect(query.answers(at: desk) != nothing)
    try QueryDesk(of: asker, on: store.seen(within: .whole), world.definitions).service.register([gone], by: "setup")
    #expect(query.answers(at: desk) == nothing)
  }

  private func eachHearing(
    of store: String, _ check: (any Query, Worker, QueryHearing) throws -> Void
  ) throws {
    let matrix = try Self.matrix.get()
    let queries = PortQuery.allCases as [any Query] + ServiceQuery.allCases as [any Query]
    for query in store == "file" ? queries + ProgramQuery.allCases as [any Query] : queries {
      for asker in matrix.world.askers {
        let key = QueryMatrix.Key(store: store, query: "\(type(of: query)) \(query.rawValue)", asker: asker.id)
        try check(query, asker, try #require(matrix.hearings[key]))
      }
    }
  }
}
