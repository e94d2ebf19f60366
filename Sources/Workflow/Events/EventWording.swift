/// What an event says was done, in a few words, by its name in the journal; nil for a name that no event has.
public func wording(ofEvent name: String) -> String? {
  switch name {
  case CaseOpened.name: say("Case opened")
  case PersonAdded.name: say("Person added")
  case PersonChanged.name: say("Person changed")
  case PersonRemoved.name: say("Person taken off the case")
  case CaseChanged.name: say("Family changed")
  case CaseMoved.name: say("Case moved to another version or procedure")
  case WorkerAllocated.name: say("Worker allocated")
  case MemberJoined.name: say("Member joined")
  case MemberLeft.name: say("Member left")
  case SharingChanged.name: say("Sharing changed")
  case StatusBegun.name: say("Status begun")
  case StatusEnded.name: say("Status ended")
  case CaseRestricted.name: say("Case restricted")
  case RestrictionLifted.name: say("Restriction ended")
  case EmergencyAccessTaken.name: say("Opened in an emergency")
  case EmergencyAccessReviewed.name: say("Emergency opening reviewed")
  case TextErased.name: say("Text erased")
  case RetentionHeld.name: say("Records held")
  case RetentionReleased.name: say("Hold on the records lifted")
  case ChronologyEntryAdded.name: say("Line added to the chronology")
  case ChronologyLineHidden.name: say("Line of the chronology hidden")
  case ChronologyLineShown.name: say("Line of the chronology shown again")
  default: wording(ofTaskEvent: name) ?? wording(ofMeetingEvent: name) ?? wording(ofFormEvent: name)
  }
}

private func wording(ofTaskEvent name: String) -> String? {
  switch name {
  case StepOpened.name: say("Step opened")
  case StepClosed.name: say("Step closed")
  case StepReopened.name: say("Step opened again")
  case StepCancelled.name: say("Step called off")
  case TaskReassigned.name: say("Task reassigned")
  case TaskPutBack.name: say("Task put back")
  case TaskSnoozed.name: say("Task put off")
  case TaskWoken.name: say("Task taken up again")
  case TaskNoted.name: say("Note on a task")
  case TaskConfirmed.name: say("Task done")
  case RequestSent.name: say("Request sent")
  case RequestAnswered.name: say("Request answered")
  case ActionsChosen.name: say("Next actions chosen")
  case ItemsChecked.name: say("Items ticked")
  case ChildrenConcerned.name: say("Children concerned set")
  default: nil
  }
}

private func wording(ofMeetingEvent name: String) -> String? {
  switch name {
  case MeetingScheduled.name: say("Meeting scheduled")
  case MeetingHeld.name: say("Meeting held")
  case PersonInvited.name: say("Person invited")
  case InvitationWithdrawn.name: say("Invitation withdrawn")
  case PersonLeftOut.name: say("Person left out")
  case InvitationAnswered.name: say("Invitation answered")
  case PersonArrived.name: say("Arrival recorded")
  case PersonDeparted.name: say("Departure recorded")
  case PapersReceived.name: say("Papers received")
  case PapersSent.name: say("Papers sent")
  case PersonExcused.name: say("Person excused")
  default: nil
  }
}

private func wording(ofFormEvent name: String) -> String? {
  switch name {
  case FormStarted.name: say("Form begun")
  case FormSaved.name: say("Form saved")
  case FormFinalised.name: say("Form finalised")
  case FormReopened.name: say("Form opened again")
  case FormsSubmitted.name: say("Forms sent to be authorised")
  case FormsAuthorised.name: say("Forms authorised")
  case FormsRejected.name: say("Forms rejected")
  case FormsRolledBack.name: say("Forms rolled back")
  case RemarkLeft.name: say("Remark left")
  case RemarkSettled.name: say("Remark settled")
  default: nil
  }
}
