/// A value coded as its one-line text that can also be a key of a JSON object.
public protocol CodedAsKey: CodedAsText, CodingKeyRepresentable {}

extension CodedAsKey {
  public var codingKey: any CodingKey { TextKey(stringValue: description) }
  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}
