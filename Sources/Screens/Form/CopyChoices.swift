import Casework
import Workflow

/// What can be copied into a form, and into which of its sections.
struct CopyChoices {
  var sources: [StartPage.Source] = []
  var sections: [StartPage.Section] = []

  init(_ record: FormRecord, in session: Session) {
    let file = record.file
    var copies: [(id: StartPage.SourceID, answers: [FieldAddress: CopiedAnswer])] = []
    for form in file.copySources(for: record.id, into: record.definition, procedure: record.procedure) {
      let id = StartPage.SourceID.form(form.id)
      sources.append(
        StartPage.Source(
          id: id, title: record.title(ofForm: form, in: session), detail: CopyChoices.detail(of: form, in: record)))
      copies.append((id, file.copyForward(into: record.definition, from: [form])))
    }
    if let form = record.form {
      for child in file.children(of: record.step) {
        let answers = file.copyToSiblings(of: child.id, in: form, definition: record.definition)
        guard !answers.isEmpty else { continue }
        sources.append(
          StartPage.Source(
            id: .child(child.id), title: say("\(child.shortName), in this form"),
            detail: say("for the brothers and sisters")))
        copies.append((.child(child.id), answers))
      }
    }
    for section in record.definition.sections {
      let fields = Set(section.fields.map(\.key))
      let counts = copies.map { ($0.id, $0.answers.keys.count { fields.contains($0.field) }) }.filter { $0.1 > 0 }
      guard !counts.isEmpty else { continue }
      sections.append(
        StartPage.Section(
          key: section.key, title: section.title, counts: Dictionary(counts) { first, _ in first }))
    }
  }

  private static func detail(of form: Form, in record: FormRecord) -> String {
    let step = record.procedure.step(form.id.step.key)?.title(number: form.id.step.number)
    let day = (form.versions.last?.finalised.at ?? form.savedAt).day.short
    let state = form.state.isEditable ? say("version \(form.versions.count), being amended") : form.state.title
    return "\(step ?? form.id.step.description), \(day), \(state)"
  }
}
