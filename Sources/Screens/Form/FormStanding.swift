import Workflow

/// How far a form is with the answers on the screen: what is required and missing, wrong, or asked for by a gate.
struct FormStanding: Hashable {
  /// How much of what is required is there, in percent.
  var percent: Int
  /// The labels of the required answers that are missing.
  var missing: [String]
  /// The labels of the other answers that are none of their field's kind.
  var wrong: [String]
  /// What gates still ask for before the form can be finalised; sentences.
  var toFinalise: [String]
  /// What they ask for besides before it can be sent.
  var toSend: [String]

  init(
    _ record: FormRecord, answers: [FieldAddress: Answer], unsaved: [FieldAddress: Answer],
    places: [(address: FieldAddress, field: FieldDefinition)]
  ) {
    // But for those that are none of their field's kind.
    var sound = answers
    for (address, _) in unsaved {
      guard let field = record.definition.field(address.field)?.field, let answer = sound[address] else { continue }
      sound[address] = field.kind.sound(answer, in: record.file)
    }
    let required = record.file.required(of: record.definition, answers: sound, in: record.step)
    let labels = required.filter { !$0.isThere }.map(\.label)
    missing = labels
    percent = required.isEmpty ? 100 : (required.count - labels.count) * 100 / required.count
    let requiredLabels = Set(labels)
    wrong = places.filter { answers[$0.address] ?? .blank != sound[$0.address] ?? .blank }
      .map { record.file.label(of: $0.field, child: $0.address.child) }.filter { !requiredLabels.contains($0) }
    let (finalising, sending) = record.missing(with: unsaved.filter { sound[$0.key] ?? .blank == $0.value })
    toFinalise = finalising
    toSend = sending.filter { !finalising.contains($0) }
  }
}
