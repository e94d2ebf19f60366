extension Person.Kind {
  /// One of them, as people say it: "a child".
  public var wording: String {
    switch self {
    case .child: say("a child")
    case .relative: say("a relative")
    case .professional: say("a worker or agency")
    }
  }

  /// Somebody of one of these kinds: "a child or a relative", or "a person" for anybody.
  public static func wording(of kinds: [Person.Kind]) -> String {
    Set(kinds) == Set(allCases) ? say("a person") : kinds.map(\.wording).joined(separator: say(" or "))
  }
}
