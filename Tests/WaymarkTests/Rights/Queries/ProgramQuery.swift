import Foundation
import Synchronization
import Workflow

@testable import waymark

/// What has a right of its own at the command line, asked of the program as somebody types it.
enum ProgramQuery: String, Query {
  case auditCase = "audit case"
  case readsOfCase = "audit reads --case"
  case readsOfPerson = "audit reads --person"
  case readsOfWorker = "audit reads --worker"
  case retention = "retention"
  case timeliness = "timeliness"
  case load = "worker load"
  case workers = "worker list"
  case grants = "worker grants"
  case verify = "audit verify"
  case receipt = "audit receipt"
  case check = "store check"

  var title: String {
    switch self {
    case .auditCase: "the journal of a case"
    case .readsOfCase: "who has seen a case"
    case .readsOfPerson: "who has seen a person"
    case .readsOfWorker: "what another worker has seen"
    case .retention: "how long closed cases are kept"
    case .timeliness: "the figures on timeliness"
    case .load: "how much each of a team has to do"
    case .workers: "the list of workers"
    case .grants: "for whom somebody may act"
    case .verify: "whether all is as it was written"
    case .receipt: "the proof of it"
    case .check: "whether the file is damaged"
    }
  }

  var scope: QueryScope {
    switch self {
    case .auditCase, .readsOfCase, .readsOfPerson, .readsOfWorker, .retention, .timeliness, .load: .cases
    case .workers, .grants, .verify, .receipt, .check: .authority
    }
  }

  var isOfACase: Bool {
    switch self {
    case .auditCase, .readsOfCase, .readsOfPerson: true
    case .readsOfWorker, .retention, .timeliness, .load, .workers, .grants, .verify, .receipt, .check: false
    }
  }

  /// Every other that is about cases names them.
  var isCounted: Bool { self == .load }

  func answer(at desk: QueryDesk, of id: CaseID) throws -> String {
    try answer(as: desk.asker.id, from: desk.path, of: id)
  }

  /// Programs that ask run beside one another.
  func answers(at desk: QueryDesk) -> [CaseID: QueryAnswer] {
    let found = Mutex<[CaseID: QueryAnswer]>([:])
    let (numbers, asker, path) = (numbers, desk.asker.id, desk.path)
    DispatchQueue.concurrentPerform(iterations: numbers.count) { index in
      let result = Result { try answer(as: asker, from: path, of: numbers[index]) }
      let heard =
        switch result {
        case .success(let text): QueryAnswer(text: text)
        case .failure(let error): QueryAnswer(text: "\(error)", isRefusal: true)
        }
      found.withLock { $0[numbers[index]] = heard }
    }
    return found.withLock { $0 }
  }

  private func answer(as asker: WorkerID, from path: String, of id: CaseID) throws -> String {
    let end = ["--store", path, "--as", asker.rawValue, "--today", "2026-01-13T09:00"]
    let result = try Tmux.execute(Tmux.program.path, rawValue.split(separator: " ").map(String.init) + values(id) + end)
    guard result.status == 0 else { throw Complaint(result.errors) }
    return result.output
  }

  /// What stands behind its words.
  private func values(_ id: CaseID) -> [String] {
    switch self {
    case .auditCase, .readsOfCase: [id.rawValue]
    case .readsOfPerson: ["\(id)/p1"]
    case .readsOfWorker: ["amina.shah"]
    case .retention: ["--format", "json"]
    case .timeliness: ["--steps", "--month", "2026-01", "--format", "json"]
    case .load: ["--team", "north"]
    case .grants: ["kit.lowe"]
    case .workers, .verify, .receipt, .check: []
    }
  }
}
