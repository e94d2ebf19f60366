import Terminal

/// The keys that a person has given to actions, in place of the program's.
public struct OwnKeys: Hashable, Sendable {
  var keys: [ActionID: [Key]] = [:]

  /// The program's own keys.
  public init() {}

  /// Bindings with these keys.
  func applied(to bindings: [Binding]) -> [Binding] {
    guard !keys.isEmpty else { return bindings }
    return bindings.map { binding in
      guard let own = keys[binding.action] else { return binding }
      var binding = binding
      binding.keys = own
      return binding
    }
  }
}
