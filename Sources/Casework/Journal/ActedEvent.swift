public import Workflow

/// For whom somebody acted, beside what they did: as an entry keeps it.
struct Acting: Hashable, Sendable, Codable {
  /// In whose place it was; nil where it was in nobody's.
  var actingFor: WorkerID?

  /// Of an entry's payload; in nobody's place where that says nothing.
  init(of payload: String) { actingFor = (try? JSONText.decode(Acting.self, from: payload))?.actingFor }

  init(for principal: WorkerID?) { actingFor = principal }
}

/// An event as it is kept when somebody acted in another's place.
struct ActedEvent: Encodable {
  var event: Event
  var acting: Acting

  func encode(to encoder: any Encoder) throws {
    try event.encode(to: encoder)
    try acting.encode(to: encoder)
  }
}

extension NewEntry {
  /// In whose place it was done; nil where it was in nobody's. Keys are sorted: of most payloads the first tells.
  var actingFor: WorkerID? {
    payload.hasPrefix("{\"ab") || payload.hasPrefix("{\"ac") ? Acting(of: payload).actingFor : nil
  }

  /// The fact that somebody did something, in a role; in whose place, where that is another.
  init(
    _ event: Event, by actor: Actor, in role: RoleKey, at: Instant, remaining remains: inout RemainsText
  ) throws {
    let acting = Acting(for: actor.principal)
    self.init(
      at: at, by: actor.worker, role: role, payload: try acting.encoded(event),
      remains: try event.withoutText.map { try remains.text(of: $0, acting) })
  }

  /// The same of a worker by their id.
  public init(
    _ event: Event, by worker: WorkerID, for principal: WorkerID? = nil, in role: RoleKey, at: Instant
  ) throws {
    let acting = Acting(for: principal)
    self.init(
      at: at, by: worker, role: role, payload: try acting.encoded(event),
      remains: try event.withoutText.map(acting.encoded))
  }
}

/// Writes what remains of events without their texts. Of a form that is saved again and again it is the same each time,
/// and not written anew.
struct RemainsText {
  private var last: (event: Event, acting: Acting, text: String)?

  mutating func text(of event: Event, _ acting: Acting) throws -> String {
    if let last, last.event == event, last.acting == acting { return last.text }
    let text = try acting.encoded(event)
    last = (event, acting, text)
    return text
  }
}

extension Acting {
  /// An event as it is kept when somebody acted so.
  func encoded(_ event: Event) throws -> String {
    try actingFor == nil ? JSONText.encode(event) : JSONText.encode(ActedEvent(event: event, acting: self))
  }
}
