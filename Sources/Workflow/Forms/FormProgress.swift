/// A field of a form as it stands in a case: asked once, or for one child.
public struct PlacedField: Hashable, Sendable {
  public var address: FieldAddress
  public var field: FieldDefinition
  /// "Decision (Ellie Carter)".
  public var label: String
}

/// A section of a form as it stands in a case: once, or for one child.
public struct PlacedSection: Hashable, Sendable {
  public var key: FieldKey
  public var child: PersonID?
  /// "Decision: Ellie Carter".
  public var title: String
  public var fields: [PlacedField]
}

extension CaseFile {
  /// The sections of a form with the fields that are shown, given its answers and those of its step.
  public func sections(
    of definition: FormDefinition, answers: [FieldAddress: Answer], in step: Step
  ) -> [PlacedSection] {
    definition.sections.flatMap { section -> [PlacedSection] in
      let subjects: [Person?] = section.isForEachChild ? children(of: step) : [nil]
      return subjects.map { child in
        let fields = section.fields.filter {
          isShown($0.shownWhen, child: child?.id, answers: answers, in: step)
        }
        .map {
          PlacedField(
            address: FieldAddress($0.key, child: child?.id), field: $0, label: label(of: $0, child: child?.id))
        }
        let title = child.map { "\(section.title): \($0.name)" } ?? section.title
        return PlacedSection(key: section.key, child: child?.id, title: title, fields: fields)
      }
    }
  }

  private func isShown(
    _ condition: Condition, child: PersonID?, answers: [FieldAddress: Answer], in step: Step
  ) -> Bool {
    condition.holds(children: children(of: step).map(\.id), child: child) { _, task, address in
      task.map { step.forms[$0]?.answers[address] } ?? answers[address]
    } status: {
      statuses[$0]?[$1] != nil
    }
  }

  /// A field's label, with the child it is about.
  public func label(of field: FieldDefinition, child: PersonID?) -> String {
    child.flatMap { person($0)?.name }.map { "\(field.label) (\($0))" } ?? field.label
  }
}
