import Casework
import Workflow

extension MeetingScreen {
  /// The task in whose name the unsaved changes of a pane are kept; nil where the meeting has none.
  private func draftID(of pane: MeetingPane) -> TaskID? {
    let matches: (Verb) -> Bool
    switch pane {
    case .details: matches = \.isSchedule
    case .attendees: matches = { $0 == .invite }
    case .attendance: matches = { $0 == .recordAttendance }
    case .tasks: return nil
    }
    return loaded?.definition.tasks.first { matches($0.verb) }.map { TaskID(stepID, $0.key) }
  }

  /// What is changed in a pane and not saved.
  private func unsaved(in pane: MeetingPane) -> [FieldAddress: Answer] {
    switch pane {
    case .details: return details.kept
    case .attendance: return attendance.kept
    case .attendees: return ticked.isEmpty ? [:] : [.ticked: .list(ticked.map(\.text).sorted())]
    case .tasks: return [:]
    }
  }

  public var isStuck: Bool { unkept.isStuck }

  /// Keeps what is not saved at the rhythm of the keys.
  public mutating func keep(in session: Session) -> [Effect] { keepDrafts(in: session) }

  /// Keeps what is not saved where that has changed since, and drops what is saved by now.
  mutating func keepDrafts(in session: Session) -> [Effect] {
    var trouble: StoreError?
    for pane in MeetingPane.allCases {
      guard let id = draftID(of: pane) else { continue }
      let answers = unsaved(in: pane)
      guard answers != kept[pane] ?? [:] else { continue }
      do throws(StoreError) {
        let (store, worker) = (session.service.store, session.actor.worker)
        if answers.isEmpty {
          try store.discardDraft(of: id, in: caseID, by: worker)
        } else {
          try store.saveDraft(
            Draft(
              caseID: caseID, form: id, worker: worker, revision: 0, answers: answers, focus: nil, offset: 0,
              savedAt: session.now, sitting: session.refuge.sitting))
        }
        kept[pane] = answers
      } catch {
        trouble = error
      }
    }
    return unkept.note(trouble)
  }

  /// Takes up what was changed before and not saved, and says so.
  mutating func restoreDrafts(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    var restored: [String] = []
    var at: Instant?
    for pane in MeetingPane.allCases {
      guard let id = draftID(of: pane) else { continue }
      let found = session.read(
        { store throws(StoreError) in try store.draft(of: id, in: caseID, by: session.actor.worker) },
        problems: &problems)
      guard let draft = found ?? nil else { continue }
      kept[pane] = draft.answers
      restore(draft.answers, in: pane)
      guard !unsaved(in: pane).isEmpty else { continue }
      restored.append(pane.title.inSentence)
      at = max(at ?? draft.savedAt, draft.savedAt)
    }
    guard let at else { return problems }
    return problems + [
      .say(say("Restored what you had not saved, \(session.saying(at)): \(listed(restored)). It is still not saved."))
    ]
  }

  private mutating func restore(_ answers: [FieldAddress: Answer], in pane: MeetingPane) {
    switch pane {
    case .details: details.restore(answers, officers: loaded?.officers ?? [])
    case .attendance: attendance.restore(answers)
    case .attendees:
      let known = Set(attendees.map(\.key))
      ticked = Set((answers[.ticked]?.values ?? []).compactMap(Attendee.Key.init(text:))).intersection(known)
    case .tasks: break
    }
  }
}

extension FieldAddress {
  fileprivate static let ticked = FieldAddress(FieldKey("ticked"))
}

extension Attendee.Key {
  /// As a draft keeps it: `person:p3`.
  fileprivate var text: String {
    switch self {
    case .person(let id): "person:\(id)"
    case .worker(let id): "worker:\(id)"
    }
  }

  fileprivate init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "person": self = .person(PersonID(parts[1]))
    case "worker": self = .worker(WorkerID(parts[1]))
    default: return nil
    }
  }
}
