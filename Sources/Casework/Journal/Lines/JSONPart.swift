/// Where in a line of JSON a value or a key stands.
struct JSONPart {
  /// What the part is.
  enum Kind: UInt8 {
    case nothing, no, yes
    /// A number without a fraction, and one with it.
    case whole, fraction
    /// A string or a key that stands for itself, and a string that holds escapes.
    case text, escaped
    case list, group
  }

  let kind: Kind
  /// Its bytes, without quotation marks; of a list or a group, where it begins.
  let start: Int32
  let end: Int32
  /// The part behind it and all that it holds.
  var next: Int32
}
