import Workflow

/// Somebody who can be invited: a person of the case, or a worker who serves it and is not among its people yet.
struct Attendee: Hashable, Sendable {
  var key: Key
  var name: String
  /// What they are: "school nurse, North Primary", "mother", "child, 6".
  var about: String
  var isFamily: Bool
  var invitation: Invitation?
  /// Why they are not to be invited; nil where nobody has said so.
  var leftOut: String?

  /// Who it is.
  enum Key: Hashable, Sendable {
    case person(PersonID)
    case worker(WorkerID)

    /// The id, with what it is an id of.
    var name: String {
      switch self {
      case .person(let id): "person \(id)"
      case .worker(let id): "worker \(id)"
      }
    }
  }

  /// True for somebody who is invited and has not said whether they will attend.
  var isUnanswered: Bool { invitation.map { $0.isAttending == nil } ?? false }

  /// The person of the case; nil for a worker who is none yet.
  var person: PersonID? {
    if case .person(let id) = key { id } else { nil }
  }
}

extension Attendee {
  init(_ person: Person, meeting: Meeting, today: Day) {
    let age = person.age(on: today).map { "\($0)" }
    let parts: [String?] =
      switch person.kind {
      case .child: [say("child"), age]
      case .relative: [person.relationship ?? say("family")]
      case .professional: [person.relationship, person.agency]
      }
    let about = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    self.init(
      key: .person(person.id), name: person.name.isEmpty ? person.agency ?? "" : person.name,
      about: about, isFamily: person.kind != .professional, invitation: meeting.invitation(of: person.id),
      leftOut: meeting.leftOut[person.id])
  }

  init(_ worker: Worker) {
    self.init(
      key: .worker(worker.id), name: worker.name, about: "\(worker.title.inSentence), \(worker.teamName)",
      isFamily: false, invitation: nil)
  }

  /// Everybody who can be invited: workers and agencies first, then the family, each in the order of the case; the
  /// workers allocated to the case and the meeting's officers are among them.
  static func all(
    of file: CaseFile, step: Step, officers: [WorkerID], today: Day, worker: (WorkerID) -> Worker?
  ) -> [Attendee] {
    let known = Set(file.people.compactMap(\.worker))
    var seen = known
    let serving = (file.allocations.sorted { $0.key < $1.key }.map(\.value) + officers)
      .filter { seen.insert($0).inserted }.compactMap(worker)
    func people(_ kinds: Person.Kind...) -> [Attendee] {
      kinds.flatMap { kind in file.people.filter { $0.kind == kind } }
        .map { Attendee($0, meeting: step.meeting, today: today) }
    }
    return people(.professional) + serving.map(Attendee.init) + people(.relative, .child)
  }
}

extension NewPerson {
  /// The person that a worker of the authority becomes when they are asked to a meeting.
  init(_ worker: Worker) {
    let (given, family) = NewPerson.split(worker.name)
    self.init(
      kind: .professional, givenName: given, familyName: family, relationship: worker.title.inSentence,
      agency: worker.teamName, worker: worker.id)
  }

  /// The person of a typed name: its last word is the family name.
  init(kind: Person.Kind, name: String, about: String) {
    let (given, family) = NewPerson.split(name)
    let about = about.isEmpty ? nil : about
    self.init(
      kind: kind, givenName: given, familyName: family, relationship: kind == .professional ? nil : about,
      agency: kind == .professional ? about : nil)
  }

  private static func split(_ name: String) -> (given: String, family: String) {
    let words = name.split(separator: " ")
    guard let last = words.last, words.count > 1 else { return (name, "") }
    return (words.dropLast().joined(separator: " "), String(last))
  }
}
