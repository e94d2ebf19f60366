/// A value that is stored and exchanged as its one-line text, such as `"2026-01-14"`, and read back from it.
public protocol CodedAsText: LosslessStringConvertible, Hashable, Sendable, Codable {}

extension CodedAsText {
  /// Reads the value from a single string; throws `DecodingError.dataCorrupted`, without the text, when it is not one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not the text of a \(Self.self)")
    }
    self = value
  }

  /// Writes the value as a single string, its `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
