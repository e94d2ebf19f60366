extension CaseFile {
  /// The case file that the first event of a history opens; nil for any other event.
  public init?(opening event: Event, id: CaseID, signature: Signature) {
    guard case .caseOpened(let opened) = event else { return nil }
    self.id = id
    self.version = 1
    self.procedure = opened.procedure
    self.procedureVersion = opened.procedureVersion
    self.family = opened.family
    self.address = opened.address
    self.team = opened.team
    self.opened = signature
    self.latest = signature.at
  }

  /// Takes in what happened next.
  public mutating func evolve(_ event: Event, signature: Signature, for principal: WorkerID? = nil) {
    version += 1
    latest = max(latest, signature.at)
    switch event {
    case .caseOpened: break
    case .personAdded(let event):
      people.append(event.person)
      lastPerson = max(lastPerson, Int(event.person.id.rawValue.dropFirst()) ?? 0)
    case .personChanged(let event):
      if let index = people.firstIndex(where: { $0.id == event.person.id }) { people[index] = event.person }
    case .personRemoved(let event): people.removeAll { $0.id == event.person }
    case .caseChanged(let event):
      family = event.family
      address = event.address
    case .caseMoved(let event):
      procedure = event.procedure
      procedureVersion = event.version
    case .workerAllocated(let event):
      allocations[event.role] = event.worker
      allocationHistory.append(Allocation(role: event.role, worker: event.worker, signature: signature))
    case .taskReassigned, .taskPutBack, .taskSnoozed, .taskWoken, .taskNoted: evolveTasks(event, signature: signature)
    case .taskConfirmed(let event): change(event.task.step) { $0.confirmed[event.task.task] = signature }
    case .stepOpened(let event):
      var step = Step(id: event.step, opened: signature, openedFrom: event.from)
      step.passed = event.to.map {
        Passed(signature: signature, to: $0, roles: event.roles ?? [], note: event.note)
      }
      steps.append(step)
    case .stepClosed(let event):
      change(event.step) {
        $0.state = .completed
        $0.closed = signature
      }
    case .stepReopened(let event): change(event.step) { $0.state = .reopened }
    case .stepCancelled(let event):
      change(event.step) {
        $0.state = .cancelled
        $0.closed = signature
        $0.cancelReason = event.reason
      }
    case .statusBegun(let event):
      everStatuses.insert(event.status)
      statuses[event.child, default: [:]][event.status] = ChildStatus(since: event.since, detail: event.detail)
    case .statusEnded(let event): statuses[event.child]?[event.status] = nil
    case .meetingScheduled, .personInvited, .invitationWithdrawn, .personLeftOut, .invitationAnswered, .meetingHeld:
      evolveMeeting(event, signature: signature)
    case .formStarted, .formSaved, .formFinalised, .formReopened, .formsSubmitted, .formsAuthorised,
      .formsRejected, .formsRolledBack:
      evolveForm(event, signature: signature)
      note(whoseWork: event, signature.by, principal)
    case .requestSent, .requestAnswered, .actionsChosen, .itemsChecked, .childrenConcerned:
      evolveRequests(event, signature: signature)
    case .memberJoined, .sharingChanged, .memberLeft, .papersReceived, .papersSent, .personExcused:
      evolveGroups(event, signature: signature)
    case .personArrived, .personDeparted, .remarkLeft, .remarkSettled:
      evolveMinutes(event, signature: signature)
    case .chronologyEntryAdded, .chronologyLineHidden, .chronologyLineShown:
      evolveChronology(event, signature: signature)
    case .caseRestricted, .restrictionLifted, .emergencyAccessTaken, .emergencyAccessReviewed:
      evolveAccess(event, signature: signature)
    case .textErased(let event): evolve(event, signature: signature)
    case .retentionHeld, .retentionReleased: evolveRetention(event, signature: signature)
    }
  }

  mutating func change(_ id: StepID, _ body: (inout Step) -> Void) {
    guard let index = index(of: id) else { return }
    body(&steps[index])
  }

  private mutating func evolveMeeting(_ event: Event, signature: Signature) {
    switch event {
    case .meetingScheduled(let event):
      change(event.step) {
        if $0.meeting.schedule?.start != event.schedule.start { $0.meeting.set = signature }
        if let earlier = $0.meeting.schedule { $0.meeting.earlierSchedules.append(earlier) }
        $0.meeting.schedule = event.schedule
      }
    case .personInvited(let event):
      change(event.step) { step in
        step.meeting.leftOut[event.person] = nil
        if let index = step.meeting.invitations.firstIndex(where: { $0.person == event.person }) {
          step.meeting.invitations[index].method = event.method
          step.meeting.invitations[index].part = event.part
        } else {
          step.meeting.invitations.append(
            Invitation(person: event.person, method: event.method, part: event.part))
        }
      }
    case .invitationWithdrawn(let event):
      change(event.step) { $0.meeting.invitations.removeAll { $0.person == event.person } }
    case .personLeftOut(let event): change(event.step) { $0.meeting.leftOut[event.person] = event.reason }
    case .invitationAnswered(let event):
      change(event.step) { step in
        guard let index = step.meeting.invitations.firstIndex(where: { $0.person == event.person }) else { return }
        step.meeting.invitations[index].isAttending = event.isAttending
      }
    case .meetingHeld(let event):
      change(event.step) {
        $0.meeting.held = event.at
        $0.meeting.present = event.present
        $0.meeting.keepTimesOfThosePresent()
      }
    default: break
    }
  }
}
