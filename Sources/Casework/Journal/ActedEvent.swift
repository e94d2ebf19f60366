import Workflow

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
  /// The fact that somebody did something, in a role; in whose place, where that is another.
  init(_ event: Event, by actor: Actor, in role: RoleKey, at: Instant) throws {
    let payload =
      if let principal = actor.principal {
        try JSONText.encode(ActedEvent(event: event, acting: Acting(for: principal)))
      } else {
        try JSONText.encode(event)
      }
    self.init(at: at, by: actor.worker, role: role, payload: payload)
  }
}
