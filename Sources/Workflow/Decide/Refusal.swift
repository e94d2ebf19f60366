/// Why a command was not taken: everything that stands in its way, at once. It changes nothing.
public struct Refusal: Error, Hashable, Sendable {
  public let reasons: [Reason]
  public init(_ reasons: [Reason]) { self.reasons = reasons }
  public init(_ reason: Reason) { self.reasons = [reason] }

  /// One thing that stands in the way of a command.
  public enum Reason: Hashable, Sendable {
    /// What is done is named where it is known: "Opening a case".
    case notYourRole(needed: [String], doing: String? = nil)
    case ownWork
    /// Somebody who would erase what they wrote themselves.
    case ownText
    /// Not one text is named to be erased, or more than one.
    case oneText
    /// A task on which there is no note.
    case noNotes(TaskID)
    /// What was erased already, and is not written anew.
    case erasedAlready
    /// What was written on a text that has been erased since.
    case erasedMeanwhile
    /// Somebody who works here no more, by name.
    case hasLeft(String)
    /// Somebody who reviews their own emergency opening.
    case ownReview
    /// A case that is for everybody who would see it anyhow.
    case notRestricted
    /// A case that can't be opened in an emergency, whether or not there is one.
    case noRestrictedCase(CaseID)
    /// Workers with work on a case who may not see it when it is restricted, by name.
    case notNamed([String])
    /// Somebody named who has left.
    case namedHasLeft(String)
    case noSuchEmergency(Int)
    /// A hold on the records that there is not, by its number.
    case noSuchHold(Int)
    /// Records that are held, for these reasons: nothing of them is destroyed.
    case recordsHeld([String])
    /// Emergency openings that nobody has looked at.
    case emergenciesUnreviewed(Int)
    /// Whoever would change or end a restriction that does not name them, by name.
    case restrictionOfOthers(String)
    /// The reviewer, by name, while an emergency opening waits for them.
    case reviewerStays(String)
    /// Those to be named whose own emergency opening is not reviewed, by name.
    case openingUnreviewed([String])
    case noSuchCase(CaseID)
    case caseExists(CaseID)
    case noSuchProcedure(ProcedureKey)
    case procedureVersion(ProcedureKey, wanted: Int, found: Int)
    /// The procedure says something else than when the version's first case was opened.
    case procedureChanged(ProcedureKey, version: Int)
    case changedMeanwhile(expected: Int, found: Int)
    /// What a command would put something else in place of is not what whoever gives it has seen.
    case notAsSeen
    case noSuchStep(StepID)
    case notAStartingStep(StepKey, allowed: [StepKey])
    /// A step of which a case has one at a time.
    case stepStillOpen(title: String)
    case stepNotOpen(title: String, StepState)
    case noSuchTask(TaskID)
    case wrongTask(title: String, needs: String)
    case notNeeded(title: String)
    /// The task waits for others, named by their titles.
    case waitsFor(title: String, others: [String])
    case taskDone(title: String)
    /// A task that is put off by somebody who does not have it; who has it is named where somebody does.
    case notHeld(title: String, by: String?)
    /// A task that is put off beyond what it is due by, with the reason for that date.
    case snoozedPastLimit(title: String, Deadline, limit: Deadline, why: String)
    case snoozedIntoThePast(Deadline)
    /// A note without a word.
    case emptyNote
    /// Whoever a mandate is for or of is nobody who works here.
    case mandateForNobody(String)
    /// A mandate for oneself.
    case mandateForOneself
    /// Somebody who administers would give themselves a role, another team or a wider view.
    case moreForOneself
    /// A mandate that somebody would grant to themselves.
    case mandateToOneself
    /// A mandate that would end before it begins.
    case mandateEnded(Day)
    /// Somebody who acts for another and has no mandate for it, or none any more.
    case noMandate(holder: String, principal: String)
    /// Tasks left open when a step is to be closed.
    case tasksOpen([String])
    case noSuchPerson(PersonID)
    case noSuchChronologyLine(ChronologyLineID)
    case noSuchWorker(WorkerID)
    case workerExists(WorkerID)
    /// A worker to be registered in no role.
    case noRoles
    case noSuchRole(RoleKey, allowed: [RoleKey])
    /// A user name or a team that is not written in letters, digits, dots, dashes and underscores.
    case badName(String)
    /// A number for a new case that is not written so.
    case badCaseNumber(CaseID)
    /// Another name for a team that has one.
    case teamNamed(TeamID, String)
    /// Somebody who has not got the store, and no worker's role administers it.
    case notTheOwner
    /// Workers are named as people call them.
    case workerLacksRole(String, role: String)
    case missingOfficer(role: String)
    case notAnOfficer(RoleKey)
    case noChildren
    case nobodyNamed
    case notScheduled(title: String)
    case notInvited(name: String)
    case alreadyInvited(name: String)
    /// A date that would make a task due before now, by a limit that may not be broken.
    case dueInThePast(title: String, Deadline)
    /// A date past a limit that may not be broken.
    case pastLimit(title: String, Deadline)
    /// Something speaks against the date, and no reason is given.
    case dateNeedsReason(DateObjection)
    case unknownMethod(String, allowed: [String])
    /// A way of meeting is to be named, or another one.
    case missingMeetingMethod(allowed: [String])
    case unknownMeetingMethod(String, allowed: [String])
    /// A form's answer decides how people meet: it is not there, or says something else than what is asked for.
    case methodUndecided(question: String)
    case methodDecided(question: String, method: String)
    /// Nobody is invited before people can be told how to join.
    case joiningMissing(title: String, method: String)
    case missingPart(name: String, allowed: [String])
    case unknownPart(String, allowed: [String])
    /// The meeting would need somebody or something that another meeting has then.
    case doubleBooked(title: String, [Clash])
    case alreadyHeld(title: String, Day)
    /// The time is named where it is today.
    case heldInFuture(Day, TimeOfDay? = nil)
    case heldBeforeOpened(Day)
    case bornInFuture(name: String)
    /// Somebody added as a child who would be so many years old.
    case tooOld(name: String, age: Int)
    /// Somebody to be removed to whom the case refers, in words.
    case personInUse(name: String, by: [String])
    case noSuchForm(TaskID)
    case formExists(title: String)
    case formState(title: String, FormState, needed: String)
    case noSuchField(FieldAddress, form: String)
    case badAnswer(label: String, problem: String)
    case missingAnswers([String])
    case cannotCopy(TaskID)
    case noSuchSection(FieldKey, form: String, allowed: [FieldKey])
    /// Nothing of what was chosen would fill in anything.
    case nothingToCopy
    case editedMeanwhile(labels: [String], by: String)
    case builtUpon(title: String, by: String)
    case reasonNeeded
    case badText(field: String, problem: String)
    case nothingChanges
    /// A gate of the task that is shut: each thing that is missing, as a sentence.
    case gateShut(title: String, missing: [String])
    case requestSent(title: String)
    case notRequested(title: String)
    /// A role that does not receive what is passed on, by titles.
    case notAReceiver(String, allowed: String)
    case noSuchTeam(TeamID)
    case noSuchAction(String, allowed: [String])
    case chosenTwice(action: String)
    case nothingChosen
    case onlyOneAction
    case standsAlone(action: String)
    /// A next action that is offered only where something is so; what is missing, as sentences.
    case notOffered(action: String, because: [String])
    /// A request or next action that is sent with a note, by its title.
    case noteNeeded(title: String)
    case passedToNobody(action: String)
    case notPassedOn(action: String)
    case noSuchItem(String, allowed: [String])
    case notAChild(name: String)
    case noSuchGroup(GroupKey, allowed: [GroupKey])
    case unknownSharing(String, allowed: [String])
    /// A day on which something is said to have happened, and which is not here yet.
    case stillToCome(Day)
    case alreadyMember(name: String, group: String, since: Day)
    /// Somebody who joins before they had left.
    case memberUntil(name: String, group: String, Day)
    case notAMember(name: String, group: String)
    /// Somebody of whom a register is not kept.
    case notOnRegister(name: String, title: String)
    case unknownWay(String, allowed: [String])
    /// Somebody of whom it is not said how something was sent to them.
    case wayNeeded(name: String)
    /// Attendance of a meeting that is not recorded as held.
    case notHeldYet(title: String)
    case beforeTheMeeting(TimeOfDay, began: Moment)
    case leftBeforeComing(name: String, came: TimeOfDay, left: TimeOfDay)
    case notPresent(name: String)
    case noHeading(FieldKey, child: PersonID?, form: String)
    case noSuchRemark(Int, title: String)
    case remarkSettled(Int)
    case emptyRemark
    /// Sections whose remarks are not settled, by their titles.
    case remarksOpen([String])
    /// A document that is to be sent and has no finished version.
    case notFinished(title: String)
    /// A document of which there is no such version.
    case noSuchDocument(TaskKey, version: Int)
    /// A version that is neither here nor kept with a case.
    case noSuchVersion(ProcedureKey, Int)
    /// What has no place in "version 2 of ics-steps".
    case misfit(Misfit, destination: String)
  }
}
