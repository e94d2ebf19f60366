/// Says whether a password is that of whoever is at the terminal. The program itself knows none.
public protocol PasswordCheck: Sendable {
  /// The answer to one password.
  func check(_ password: String) -> PasswordAnswer
}

/// What is known of a password.
public enum PasswordAnswer: Hashable, Sendable {
  case right, wrong
  /// There is nothing here that could say so.
  case unknown
}

/// Where nobody can say so.
public struct NoPasswordCheck: PasswordCheck {
  public init() {}
  public func check(_ password: String) -> PasswordAnswer { .unknown }
}
