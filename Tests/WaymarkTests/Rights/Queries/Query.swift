import Casework
import Storage
import Workflow

/// Something that can be asked, by its name in the program.
protocol Query: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What it answers, in a few words.
  var title: String { get }
  var scope: QueryScope { get }
  /// True where it is asked of one case; any other is asked once.
  var isOfACase: Bool { get }
  /// True where it may tell of cases without naming them, so that it is asked without each.
  var isCounted: Bool { get }
  /// What it says to whoever sits at a desk, as text; throws what it is refused with.
  func answer(at desk: QueryDesk, of id: CaseID) throws -> String
  /// What it says about each case, and about a number that nobody has; once where it is asked of no case.
  func answers(at desk: QueryDesk) -> [CaseID: QueryAnswer]
}

/// What is in the answer of a query.
enum QueryScope {
  /// Facts of cases, or how many there are.
  case cases
  /// The times of cases, and of those that may be seen what they are.
  case times
  /// What somebody keeps for themselves; of cases that they may see.
  case own
  /// Facts of the authority, and of no case.
  case authority
  /// What the file or the folder of definitions is, and nothing that is kept in it.
  case file
}

/// What a query said, and whether that was a refusal.
struct QueryAnswer: Hashable {
  var text: String
  var isRefusal = false

  /// The same with the number of the case taken out, for comparing it with that of another.
  func without(_ id: CaseID) -> QueryAnswer {
    QueryAnswer(text: text.replacing(id.rawValue, with: "(number)"), isRefusal: isRefusal)
  }
}

extension Query {
  var isCounted: Bool { true }

  /// Of what it is asked.
  var numbers: [CaseID] {
    isOfACase ? QueryWorld.Standing.allCases.map(\.id) + [QueryWorld.nobody] : [QueryWorld.nobody]
  }

  func answers(at desk: QueryDesk) -> [CaseID: QueryAnswer] {
    numbers.reduce(into: [:]) { answers, id in
      do {
        answers[id] = QueryAnswer(text: try answer(at: desk, of: id))
      } catch {
        answers[id] = QueryAnswer(text: "\(error)", isRefusal: true)
      }
    }
  }
}

/// Somebody who asks, and the program that answers them.
final class QueryDesk {
  let asker: Worker
  let service: CaseService
  /// The file of the store; empty for one that has none.
  let path: String
  var store: any CaseStore { service.store }

  init(of asker: Worker, on store: any CaseStore, _ definitions: DefinitionSet) {
    self.asker = asker
    path = (store as? SQLiteStore)?.path ?? ""
    service = CaseService(store: store, clock: QueryWorld.Clock()) { () throws(CaseworkError) in definitions }
    service.look(as: asker)
  }
}
