extension CaseFile {
  /// Takes in who joined and left groups, and what became of registers.
  mutating func evolveGroups(_ event: Event, signature: Signature) {
    switch event {
    case .memberJoined(let event):
      memberships.append(
        Membership(
          group: event.group, person: event.person, since: event.since, joined: signature, sharing: event.sharing,
          shared: signature))
    case .sharingChanged(let event):
      changeMembership(of: event.person, in: event.group) {
        $0.earlierSharing.append(Membership.Sharing(value: $0.sharing, signature: $0.shared))
        $0.sharing = event.sharing
        $0.shared = signature
      }
    case .memberLeft(let event):
      changeMembership(of: event.person, in: event.group) {
        $0.left = Membership.Leaving(until: event.until, reason: event.reason, signature: signature)
      }
    case .papersReceived(let event): record(event.people, event.task, signature)
    case .papersSent(let event): record(event.people, event.task, signature)
    case .personExcused(let event):
      change(event.task.step) {
        $0.mark(event.person, .excused(reason: event.reason, signature), in: event.task.task)
      }
    default: break
    }
  }

  private mutating func record(_ people: [PersonID: RegisterEntry], _ task: TaskID, _ signature: Signature) {
    change(task.step) { step in
      for (person, entry) in people {
        step.mark(person, .recorded(entry, signature), in: task.task)
      }
    }
  }

  private mutating func changeMembership(of person: PersonID, in group: GroupKey, _ body: (inout Membership) -> Void) {
    guard
      let index = memberships.lastIndex(where: { $0.group == group && $0.person == person && $0.left == nil })
    else { return }
    body(&memberships[index])
  }
}

extension Step {
  /// Says what became of somebody of a register; what was said before is kept.
  fileprivate mutating func mark(_ person: PersonID, _ mark: RegisterMark, in task: TaskKey) {
    if let before = registers[task]?[person] { earlierMarks[task, default: [:]][person, default: []].append(before) }
    registers[task, default: [:]][person] = mark
  }
}
