import Casework
import Workflow

extension Session {
  /// The procedure that most cases run on, as far as the first hundred of them tell; nil where there is none.
  var usualProcedure: ProcedureKey? {
    let cases = (try? service.store.cases(matching: "", limit: 100)) ?? []
    let counts = Dictionary(cases.map { ($0.procedure, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
