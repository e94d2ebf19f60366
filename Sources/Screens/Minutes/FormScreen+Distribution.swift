import Workflow

extension FormScreen {
  /// To whom the form was sent, and who has an earlier version of it: in sentences.
  func distributionNotes(_ form: Form, _ record: FormRecord) -> [String] {
    record.stepDefinition.tasks.flatMap { task -> [String] in
      guard case .register(let register) = task.verb, register.documents.contains(record.task.key) else { return [] }
      let lines = record.file.lines(of: register, task: task.key, in: record.step)
      let sent = lines.filter { if case .recorded? = $0.mark { true } else { false } }
      guard !sent.isEmpty else { return [] }
      let behind = sent.filter { line in
        guard case .recorded(let entry, _)? = line.mark, let version = entry.versions?[record.task.key] else {
          return false
        }
        return version < form.versions.count
      }
      let owed = lines.count { $0.isOwed }
      let names = listed(behind.map(\.person.wordedName))
      return [
        say("Sent to \(sent.count) of \(owed): \(task.title.inSentence).")
          + (behind.isEmpty ? "" : say(" An earlier version is with \(names)."))
      ]
    }
  }
}
