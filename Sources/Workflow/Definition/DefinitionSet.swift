/// The procedures and forms that the program works with.
public struct DefinitionSet: Hashable, Sendable {
  public var procedures: [ProcedureKey: Procedure]
  public var forms: [FormKey: FormDefinition]

  public init(procedures: [Procedure], forms: [FormDefinition]) {
    self.procedures = Dictionary(procedures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.forms = Dictionary(forms.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
