internal import Casework
internal import Workflow

extension DocumentSource {
  /// The chronology of the case as a document: every line that is not hidden.
  func chronologyDocument() -> PrintedDocument {
    let redaction = Redaction(file)
    let lines = chronology.filter { $0.hidden == nil }.map { line in
      DocumentValue.record([
        "date": .line(line.date.short), "what": .line(redaction.clean(line.what)),
        "outcome": .line(orNothing: line.outcome.map(redaction.clean)),
        "about": .line(
          orNothing: line.children.map { file.person($0)?.shortName ?? $0.rawValue }.joined(separator: ", ")),
        "source": .line(orNothing: line.source.map(redaction.clean)),
      ])
    }
    let children = file.children.map { child in
      DocumentValue.record([
        "name": .line(child.name), "born": .line(orNothing: child.born?.written), "about": .nothing,
        "relationship": .nothing, "agency": .nothing, "age": .nothing, "address": .nothing, "phone": .nothing,
        "email": .nothing, "method": .nothing, "part": .nothing, "answer": .nothing, "sharing": .nothing,
      ])
    }
    return PrintedDocument(
      title: "Chronology", isDraft: false, standing: "",
      data: .record([
        "case": .line(file.id.rawValue), "family": .line(file.family),
        "address": .line(orNothing: redaction.familyAddress), "procedure": .line(procedure.title), "step": .nothing,
        "today": .line(now.day.written),
        "children-names": .line(orNothing: file.children.map(\.name).joined(separator: ", ")),
        "children": .list(children), "members": .list([]), "people": .list([]), "meeting": .nothing, "form": .nothing,
        "forms": .record([:]), "agenda": .list([]), "recipient": .nothing, "standing": .nothing, "draft": .flag(false),
        "chronology": .list(lines), "template": .nothing,
      ]))
  }
}
