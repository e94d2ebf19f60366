/// That a text was erased: by whom, when, why, and by which order.
public struct Erasure: Hashable, Sendable, Codable {
  public var signature: Signature
  public var reason: String
  /// The court's order, or whatever else asked for it; nil for an error that was put right.
  public var order: String?

  public init(signature: Signature, reason: String, order: String? = nil) {
    self.signature = signature
    self.reason = reason
    self.order = order
  }
}

extension Erasure {
  /// What is shown in place of the text, with the eraser's name and the moment as people say them.
  public func wording(by name: String, at moment: String) -> String {
    let said = say("The text was erased by \(name), \(moment): \(reason)")
    return order.map { say("\(said) (order: \($0))") } ?? said
  }
}

extension Form {
  /// Whether all that was ever written in it was erased, and nothing was written since.
  public var isEmptied: Bool {
    erased != nil && answers.isEmpty && versions.allSatisfy(\.answers.isEmpty) && remarks.allSatisfy(\.text.isEmpty)
  }
}
