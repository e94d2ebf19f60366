/// A name that stands for one thing: kept as text, written as text in JSON, also as a dictionary key.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Codable, CodingKeyRepresentable, Sendable,
  CustomStringConvertible, ExpressibleByStringLiteral
where RawValue == String {
  init(rawValue: String)
}

extension Identifier {
  public init(_ text: some StringProtocol) { self.init(rawValue: String(text)) }
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  public var description: String { rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  public var codingKey: any CodingKey { TextKey(stringValue: rawValue) }
  public init?(codingKey: some CodingKey) { self.init(rawValue: codingKey.stringValue) }
}

/// A coding key made of any text.
public struct TextKey: CodingKey, Hashable, Sendable {
  public let stringValue: String
  public var intValue: Int? { nil }
  public init(stringValue: String) { self.stringValue = stringValue }
  public init?(intValue: Int) { nil }
}

/// A procedure, such as `ics-steps`.
public struct ProcedureKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A kind of step, such as `initial-conference`.
public struct StepKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A task within a kind of step, such as `report`.
public struct TaskKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A kind of form, such as `conference-report`.
public struct FormKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A field of a form or a column of a table, such as `decision`.
public struct FieldKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A role that a procedure knows, such as `chair`.
public struct RoleKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A timescale of a procedure, such as `first-core-group`.
public struct TimescaleKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A gate of a procedure, such as `ready-to-book`.
public struct GateKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something a child can be, such as `subject-to-plan`.
public struct StatusKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A family's case file, such as `C0007`.
public struct CaseID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A person within one case file, such as `p3`.
public struct PersonID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A worker of the authority, such as `amina.shah`.
public struct WorkerID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A team of the authority, such as `north`.
public struct TeamID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A group with members that a procedure knows, such as `core-group`.
public struct GroupKey: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
