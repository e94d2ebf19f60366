/// How a meeting is set: who serves it, how long it lasts, and how people can meet.
public struct Scheduling: Hashable, Sendable {
  /// The roles that serve it: the chair, the minute taker.
  public var officers: [RoleKey]
  /// How long it lasts, in minutes; an hour where the procedure does not say.
  public var lasts: Int
  /// How people can meet: in person, by video; none where the procedure does not ask.
  public var methods: [Choice]
  /// The methods for which people must be told how to join.
  public var joining: [String]
  /// The answer that decides the method.
  public var method: TaskField?
  /// The answer that holds the dates to avoid: a date, or a table with dates.
  public var avoid: TaskField?

  /// The length of a meeting where the procedure does not say, in minutes.
  public static let usualLength = 60
  /// The longest that a meeting can last, in minutes.
  public static let longest = 12 * 60

  public init(
    officers: [RoleKey] = [], lasts: Int = Scheduling.usualLength, methods: [Choice] = [], joining: [String] = [],
    method: TaskField? = nil, avoid: TaskField? = nil
  ) {
    self.officers = officers
    self.lasts = lasts
    self.methods = methods
    self.joining = joining
    self.method = method
    self.avoid = avoid
  }

  /// A method as people read it.
  public func title(ofMethod value: String) -> String { methods.first { $0.value == value }?.title ?? value }

  /// True where people must be told how to join a meeting of this method.
  public func needsJoining(_ method: String?) -> Bool { method.map(joining.contains) ?? false }

  /// The length in words: "1 hour 30 minutes".
  public var length: String { Scheduling.wording(minutes: lasts) }

  /// Minutes in words: "2 hours", "1 hour 30 minutes", "45 minutes".
  static func wording(minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    let parts = [
      hours == 0 ? nil : hours == 1 ? say("1 hour") : say("\(hours) hours"),
      rest == 0 ? nil : rest == 1 ? say("1 minute") : say("\(rest) minutes"),
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}

/// A question of the form of another task of the same step, written `screening.method`.
public struct TaskField: Hashable, Sendable {
  public var task: TaskKey
  public var field: FieldKey
  public init(task: TaskKey, field: FieldKey) {
    self.task = task
    self.field = field
  }
}

extension Verb {
  /// Setting a meeting that lasts the usual time and is served by these roles.
  public static func schedule(officers: [RoleKey]) -> Verb { .schedule(Scheduling(officers: officers)) }

  /// How it sets a meeting; nil for any other verb.
  public var scheduling: Scheduling? {
    if case .schedule(let scheduling) = self { scheduling } else { nil }
  }
}

extension StepDefinition {
  /// How its meeting is set; nil where no task sets one.
  public var scheduling: Scheduling? { tasks.lazy.compactMap(\.verb.scheduling).first }
}
