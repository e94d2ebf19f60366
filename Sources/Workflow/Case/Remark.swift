/// What somebody remarked on a section of a form while it was written.
public struct Remark: Hashable, Sendable {
  /// Counted from 1 in its form.
  public var number: Int
  /// The section it is on, and the child where the section is asked for each.
  public var section: FieldKey
  public var child: PersonID?
  public var text: String
  public var left: Signature
  /// Who settled it and what they answered; nil while it is open.
  public var settled: Settlement?

  /// How a remark was settled.
  public struct Settlement: Hashable, Sendable {
    public var signature: Signature
    public var answer: String?
  }
}
