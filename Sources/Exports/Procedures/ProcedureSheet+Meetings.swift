import Workflow

extension ProcedureSheet {
  /// What setting a meeting asks for: "sets date, time, venue and chair; it lasts 2 hours".
  func sets(_ scheduling: Scheduling) -> String {
    let titles = scheduling.officers.map { procedure.title(of: $0).inSentence }
    let method = scheduling.methods.isEmpty ? [] : ["how people meet"]
    return "sets \((["date", "time", "venue"] + titles + method).listed("and")); it lasts \(scheduling.length)"
  }
}
