public import Workflow

/// A stream of the journal: a case, or the authority's own.
public struct StreamID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ id: CaseID) { self.init(rawValue: id.rawValue) }

  /// The stream of the authority itself: its workers.
  public static let authority = StreamID(rawValue: "authority")
}

extension CaseID {
  /// False for what no case is called, and for what the journal calls a chain that is no case's: the authority's own, and
  /// that of who opened what.
  var canBeACase: Bool { isWellFormed && StreamID(self) != .authority && StreamID(self) != ReadingChain.stream }
}

/// A fact to be written to the journal.
public struct NewEntry: Hashable, Sendable {
  public var at: Instant
  public var by: WorkerID
  /// The role that allowed it.
  public var role: RoleKey
  /// The event as JSON, exactly as it is kept.
  public var payload: String
  /// What is left of that once the text in it is erased; nil where it holds none that can be.
  public var remains: String?

  public init(at: Instant, by: WorkerID, role: RoleKey, payload: String, remains: String? = nil) {
    self.at = at
    self.by = by
    self.role = role
    self.payload = payload
    self.remains = remains
  }
}

/// A fact in the journal: who, when, in which role, what, and the hash that chains it to the one before.
public struct Entry: Hashable, Sendable {
  public var stream: StreamID
  /// Counted from 1 within the stream.
  public var sequence: Int
  public var fact: NewEntry
  /// SHA-256 over the previous entry's hash and everything in this one, in hexadecimal.
  public var hash: String

  public init(stream: StreamID, sequence: Int, fact: NewEntry, hash: String) {
    self.stream = stream
    self.sequence = sequence
    self.fact = fact
    self.hash = hash
  }
}
