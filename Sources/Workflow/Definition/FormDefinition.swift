/// A kind of form: sections of fields.
public struct FormDefinition: Hashable, Sendable {
  public var key: FormKey
  public var version: Int
  public var title: String
  public var sections: [SectionDefinition]

  public init(key: FormKey, version: Int, title: String, sections: [SectionDefinition]) {
    self.key = key
    self.version = version
    self.title = title
    self.sections = sections
  }

  /// The section and definition of a field.
  public func field(_ key: FieldKey) -> (section: SectionDefinition, field: FieldDefinition)? {
    for section in sections {
      if let field = section.fields.first(where: { $0.key == key }) { return (section, field) }
    }
    return nil
  }
}

/// A section of a form, asked once or once for each child.
public struct SectionDefinition: Hashable, Sendable {
  public var key: FieldKey
  public var title: String
  public var isForEachChild: Bool
  public var fields: [FieldDefinition]

  public init(key: FieldKey, title: String, isForEachChild: Bool = false, fields: [FieldDefinition]) {
    self.key = key
    self.title = title
    self.isForEachChild = isForEachChild
    self.fields = fields
  }
}

/// A field of a form.
public struct FieldDefinition: Hashable, Sendable {
  public var key: FieldKey
  public var label: String
  public var kind: FieldKind
  public var isRequired: Bool
  public var help: String?
  /// Where this does not hold the field is neither shown nor required.
  public var shownWhen: Condition
  /// The earlier answers it can be copied from, best first; the same field of the same form is always one of them.
  public var copiesFrom: [FieldReference]
  /// True where brothers and sisters have the same answer unless one of them is given another: it is typed for the
  /// first child and stands for all.
  public var isShared: Bool

  public init(
    key: FieldKey, label: String, kind: FieldKind, isRequired: Bool = false, help: String? = nil,
    shownWhen: Condition = .always, copiesFrom: [FieldReference] = [], isShared: Bool = false
  ) {
    self.key = key
    self.label = label
    self.kind = kind
    self.isRequired = isRequired
    self.help = help
    self.shownWhen = shownWhen
    self.copiesFrom = copiesFrom
    self.isShared = isShared
  }
}

/// A field of another form, written `section-47-enquiry.analysis`.
public struct FieldReference: Hashable, Sendable {
  public var form: FormKey
  public var field: FieldKey
  public init(form: FormKey, field: FieldKey) {
    self.form = form
    self.field = field
  }
}

/// What a field holds and how it is filled in.
public enum FieldKind: Hashable, Sendable {
  /// One line.
  case text
  /// Paragraphs.
  case longText
  /// A day, `2026-01-14`.
  case date
  /// A time of day, `14:00`.
  case time
  case yesNo
  case oneOf([Choice])
  case someOf([Choice])
  /// A number within bounds, both included.
  case number(minimum: Double?, maximum: Double?)
  /// A person of the case, by id, who is of one of these kinds.
  case person(of: [Person.Kind] = Person.Kind.allCases)
  case table([ColumnDefinition])
  /// A heading between fields; it holds nothing.
  case heading
}

/// A column of a table; its kind is one that fits a cell: any but table and heading.
public struct ColumnDefinition: Hashable, Sendable {
  public var key: FieldKey
  public var label: String
  public var kind: FieldKind
  public var isRequired: Bool
  public init(key: FieldKey, label: String, kind: FieldKind, isRequired: Bool = false) {
    self.key = key
    self.label = label
    self.kind = kind
    self.isRequired = isRequired
  }
}
