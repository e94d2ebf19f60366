import Casework
import Terminal
import Workflow

/// How a form was when somebody was asked about it: what they answer is about that, and no other text.
struct FormMark: Hashable {
  let revision: Int
  private let state: FormState
  private let versions: Int

  init(_ form: Form) { (revision, state, versions) = (form.revision, form.state, form.versions.count) }
}

extension Form {
  /// Who has last decided on it.
  fileprivate var lastHand: WorkerID {
    let decided = [authorised, returned?.signature, versions.last?.finalised].compactMap(\.self)
    return decided.filter { $0.at >= savedAt }.max { $0.at < $1.at }?.by ?? savedBy
  }
}

extension FormScreen {
  /// Takes note of how the forms are that a question is about.
  mutating func mark(_ forms: [TaskID]) {
    guard let record else { return }
    let marks = forms.compactMap { id in record.file.form(id).map { (id, FormMark($0)) } }
    asked = Dictionary(marks) { first, _ in first }
  }

  /// Does a command that a question was asked about, on the forms as they were when it was asked. Where one of them is
  /// another by now nothing is done: the new text is shown, and they may ask again.
  ///
  /// Gives why it was not done; nil where it was.
  func performAsked(_ command: Command, in session: Session) -> String? {
    var refusal = ""
    // What others change elsewhere in the case meanwhile is no reason to refuse.
    for _ in 0..<8 {
      let file: CaseFile
      do throws(CaseworkError) {
        file = try session.service.file(caseID)
      } catch {
        return error.description
      }
      if let why = otherText(in: file, for: command, session) { return why }
      guard case .failure(let error) = session.perform(command, on: caseID, expecting: file.version) else { return nil }
      refusal = error.description
      guard case .refused(let reasons) = error, reasons.reasons.contains(where: \.isChangedMeanwhile) else { break }
    }
    return refusal
  }

  /// Why an answer is about another text than that of the case as it is; nil where it is about the same.
  private func otherText(in file: CaseFile, for command: Command, _ session: Session) -> String? {
    for (id, mark) in asked.sorted(by: { $0.key < $1.key }) {
      guard let form = file.form(id), FormMark(form) != mark else { continue }
      // Where it is the same text, and something else was decided on it, that is what stands in the way.
      let now = try? FormRecord(caseID, opened, part: part, in: session)
      if form.revision == mark.revision, let refusal = now?.refusal(of: command) { return refusal.description }
      let by = session.nameOf(form.revision == mark.revision ? form.lastHand : form.savedBy)
      guard asked.count > 1 else {
        return say("The form has been changed meanwhile by \(by): look at it again.")
      }
      return say("\"\(record?.title(of: id) ?? "")\" has been changed meanwhile by \(by): look at it again.")
    }
    return nil
  }
}

extension Refusal.Reason {
  fileprivate var isChangedMeanwhile: Bool { if case .changedMeanwhile = self { true } else { false } }
}
