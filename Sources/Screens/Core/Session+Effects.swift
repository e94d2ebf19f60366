import Casework
import Workflow

extension Session {
  /// Does a command and says so, or shows why not.
  func effects(of command: Command, on id: CaseID, seen: CaseFile? = nil, saying message: String) -> [Effect] {
    switch perform(command, on: id, seen: seen) {
    case .success(let outcome): following(outcome, saying: message)
    case .failure(let error): [Session.effect(of: error)]
    }
  }

  /// How a refusal is shown: where nothing would change there is nothing wrong, and it is only said.
  static func effect(of error: CaseworkError) -> Effect {
    if case .refused(let refusal) = error, refusal.reasons == [.nothingChanges] {
      return .say(say("Nothing was changed."))
    }
    if case .refused(let refusal) = error { return .refuse(refusal.inLines) }
    return .refuse(error.description)
  }

  /// Reads from the store; nil, with the effect that says why, where that fails.
  func read<Value>(
    _ body: (any CaseStore) throws(StoreError) -> Value, problems: inout [Effect]
  ) -> Value? {
    lookAgain()
    do throws(StoreError) {
      return try body(service.store)
    } catch {
      problems.append(.refuse(error.description))
      return nil
    }
  }

  /// A case file and its procedure.
  func open(_ id: CaseID) throws(CaseworkError) -> (file: CaseFile, procedure: Procedure) {
    let file = try service.file(id)
    return (file, try service.procedure(of: file))
  }
}
