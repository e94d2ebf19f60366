extension Refusal: CustomStringConvertible {
  /// Every reason in words, one sentence each.
  public var description: String { reasons.map(\.wording).joined(separator: " ") }
}

extension Refusal.Reason {
  /// The reason as a sentence for the person at the screen.
  public var wording: String {
    switch self {
    case .notYourRole(let needed, let doing):
      needed.isEmpty
        ? say("Nobody may do this here.") : say("\(doing ?? say("This")) is for: \(needed.joined(separator: ", ")).")
    case .ownWork: say("Nobody authorises their own work; it is for another manager.")
    case .ownText: say("Nobody erases what they wrote themselves; it is for somebody else.")
    case .oneText: say("Say which one text is erased: a form, an entry of the chronology, or a task's notes.")
    case .noNotes(let id): say("There is no note on \(id).")
    case .erasedAlready: say("It is erased already.")
    case .erasedMeanwhile: say("What stood in the form was erased meanwhile: leave it, and open it again.")
    case .hasLeft(let name): say("\(name) has no role here any more.")
    case .ownReview: say("Nobody reviews what they did themselves; it is for another manager.")
    case .noRestrictedCase(let id): say("There is no restricted case \(id).")
    case .notRestricted: say("The case is not restricted.")
    case .namedHasLeft(let name): say("\(name) has no role any more, so nobody can name them.")
    case .notNamed(let names):
      say("Not among those who may see this restricted case: \(names.joined(separator: ", ")).")
    case .noSuchEmergency(let number): say("The case was not opened in an emergency \(number) times.")
    case .noSuchHold(let number): say("The records were not held \(number) times.")
    case .recordsHeld(let reasons):
      say(
        "The records are held, and nothing of them is erased until that is lifted: \(reasons.joined(separator: "; "))")
    case .emergenciesUnreviewed(let count):
      say(
        "\(count == 1 ? say("1 emergency opening waits") : say("\(count) emergency openings wait")) for the reviewer first."
      )
    case .restrictionOfOthers(let name):
      say(
        "The restriction does not name \(name): those whom it names change it, end it and review who opened it, and an "
          + "emergency opening is not enough."
      )
    case .reviewerStays(let name): say("\(name) stays the reviewer until every emergency opening is reviewed.")
    case .openingUnreviewed(let names):
      say("Not to be named until their emergency opening is reviewed: \(names.joined(separator: ", ")).")
    case .noSuchCase(let id): say("There is no case \(id).")
    case .caseExists(let id): say("Case \(id) exists already.")
    case .noSuchProcedure(let key): say("There is no procedure \(key).")
    case .procedureVersion(let key, let wanted, let found):
      say("The case began with version \(wanted) of \(key); only version \(found) is here.")
    case .procedureChanged(let key, let version):
      say(
        "Version \(version) of \(key) is not what its other cases began with: what is changed needs a new version number."
      )
    case .changedMeanwhile(let expected, let found):
      say("The case has changed meanwhile: it is at version \(found), this was decided on version \(expected).")
    case .notAsSeen: say("Somebody has changed this meanwhile, and nothing was done: look at it again.")
    case .noSuchStep(let id): say("The case has no step \(id).")
    case .notAStartingStep(let key, let allowed):
      say("A case can't begin with \(key); it can begin with: \(allowed.map(\.rawValue).joined(separator: ", ")).")
    case .stepStillOpen(let title): say("\(title) is open already.")
    case .stepNotOpen(let title, let state): say("\(title) is \(state.wording).")
    case .noSuchTask(let id): say("The case has no task \(id).")
    case .wrongTask(let title, let needs): say("\"\(title)\" is not done this way: it \(needs).")
    case .notNeeded(let title): say("\"\(title)\" is not needed.")
    case .waitsFor(let title, let others):
      say("\"\(title)\" waits for: \(others.joined(separator: "; ")).")
    case .taskDone(let title): say("\"\(title)\" is done already.")
    case .notHeld(let title, let holder?): say("\"\(title)\" is with \(holder): only whoever has a task puts it off.")
    case .notHeld(let title, nil): say("Nobody has \"\(title)\" yet: claim it before you put it off.")
    case .snoozedPastLimit(let title, let until, let limit, let why):
      say("\"\(title)\" is due \(limit.long), so it can't be put off until \(until.long). \(why)")
    case .snoozedIntoThePast(let until): say("\(until.long) is past: a task is put off until a later time.")
    case .emptyNote: say("A note says something.")
    case .mandateForNobody(let name): say("\(name) has no role any more, so nobody can act for them or by their order.")
    case .moreForOneself:
      say("Nobody gives themselves a role, another team or a wider view: somebody else who registers workers does.")
    case .mandateForOneself: say("Nobody needs a mandate to act for themselves.")
    case .mandateToOneself: say("Nobody grants themselves a mandate; it is for somebody else.")
    case .mandateEnded(let day): say("\(day.long) is past: a mandate ends today or later.")
    case .noMandate(let holder, let principal):
      say("\(holder) has no mandate to act for \(principal) today: an administrator grants one.")
    case .tasksOpen(let titles):
      say(
        "\(titles.count == 1 ? say("1 task is") : say("\(titles.count) tasks are")) still open: \(titles.joined(separator: "; "))."
      )
    case .noSuchPerson(let id): say("The case has no person \(id).")
    case .noSuchChronologyLine(let id): say("The chronology has no line \(id).")
    case .noSuchWorker(let id): say("There is no worker \(id).")
    case .workerExists(let id): say("There is a worker \(id) already.")
    case .noRoles: say("A worker needs at least one role.")
    case .noSuchRole(let key, let allowed):
      say("There is no role \"\(key)\"; there are: \(allowed.map(\.rawValue).joined(separator: ", ")).")
    case .badName(let name):
      say("\"\(name)\" can't be a user name or a team: those are letters, digits, dots, dashes and underscores.")
    case .badCaseNumber(let id):
      say("\"\(id)\" can't be a case number: those are letters, digits, dots, dashes and underscores.")
    case .teamNamed(let id, let name): say("The team \(id) is called \(name).")
    case .notTheOwner:
      say("No worker's role administers this store, so registering workers is for the owner of its file.")
    case .workerLacksRole(let name, let role): say("\(name) is not a \(role.inSentence).")
    case .missingOfficer(let role): say("No \(role.inSentence) is named.")
    case .notAnOfficer(let role): say("The meeting has no place for a \(role).")
    case .noChildren: say("A case needs at least one child.")
    case .nobodyNamed: say("Nobody is named.")
    case .notScheduled(let title): say("\(title) has no date yet.")
    case .notInvited(let name): say("\(name) is not invited.")
    case .alreadyInvited(let name): say("\(name) is invited: take the invitation back first.")
    case .dueInThePast(let title, let due):
      say("\"\(title)\" would be due \(due.long), which is past: choose a later date.")
    case .pastLimit(let title, let due): say("\(title) must be held by \(due.long).")
    case .unknownMethod(let method, let allowed):
      say("\"\(method)\" is not a method of invitation; the methods are: \(allowed.joined(separator: ", ")).")
    case .dateNeedsReason(let objection): objection.wording
    case .missingMeetingMethod(let allowed): say("How people meet is to be said: \(allowed.joined(separator: ", ")).")
    case .unknownMeetingMethod(let method, let allowed):
      allowed.isEmpty
        ? say("This meeting has no methods, so it can't be \"\(method)\".")
        : say("\"\(method)\" is not a way to meet; the methods are: \(allowed.joined(separator: ", ")).")
    case .methodUndecided(let question): say("\(question) is not answered yet, and it decides how people meet.")
    case .methodDecided(let question, let method): say("\(question) says how people meet: \(method).")
    case .joiningMissing(let title, let method):
      say("\(title) (\(method.inSentence)) has no joining instructions yet: nobody is invited without them.")
    case .missingPart(let name, let allowed):
      say("The meeting is held in parts: say to which \(name) is invited (\(allowed.joined(separator: ", "))).")
    case .unknownPart(let part, let allowed):
      allowed.isEmpty
        ? say("This meeting has no parts, so nobody is invited to \"\(part)\".")
        : say("\"\(part)\" is not a part of the meeting; the parts are: \(allowed.joined(separator: ", ")).")
    case .doubleBooked(let title, let clashes): clashes.map { $0.wording(against: title) }.joined(separator: " ")
    case .alreadyHeld(let title, let day): say("\(title) was held on \(day.long).")
    case .heldInFuture(let day, let time?):
      say("\(day.long) \(time) is still to come: attendance is recorded once the meeting was held.")
    case .heldInFuture(let day, nil):
      say("\(day.long) is still to come: attendance is recorded once the meeting was held.")
    case .heldBeforeOpened(let day): say("\(day.long) is not a day on which this can have been held.")
    case .bornInFuture(let name): say("\(name)'s date of birth is in the future.")
    case .tooOld(let name, let age): say("\(name) would be \(age) years old: check the year of the date of birth.")
    case .personInUse(let name, let uses): say("\(name) can't be removed: \(listed(uses)).")
    case .noSuchForm(let id): say("The form \(id) has not been started.")
    case .formExists(let title): say("\"\(title)\" has been started already.")
    case .formState(let title, let state, let needed): say("\"\(title)\" is \(state.title); it must be \(needed).")
    case .noSuchField(let address, let form): say("\(form) has no field \(address).")
    case .badAnswer(let label, let problem): "\(label): \(problem)."
    case .missingAnswers(let labels):
      say(
        "\(labels.count == 1 ? say("1 answer is") : say("\(labels.count) answers are")) missing: \(labels.joined(separator: "; "))."
      )
    case .cannotCopy(let id): say("\(id) can't be copied forward here.")
    case .noSuchSection(let key, let form, let allowed):
      say("\(form) has no section \"\(key)\"; it has \(listed(allowed.map(\.rawValue))).")
    case .nothingToCopy: say("There is nothing to copy: no answer that is not there already.")
    case .editedMeanwhile(let labels, let by):
      say(
        "\(by) changed the same \(labels.count == 1 ? say("field") : say("fields")) meanwhile: \(labels.joined(separator: "; "))."
      )
    case .builtUpon(let title, let by): say("\"\(title)\" can't be taken back: \"\(by)\" has been done on it.")
    case .reasonNeeded: say("A reason is needed.")
    case .badText(let field, let problem): "\(field) \(problem)."
    case .nothingChanges: say("Nothing would change.")
    case .gateShut(let title, let missing):
      say("\"\(title)\" can't be done yet. \(missing.joined(separator: " "))")
    case .requestSent(let title): say("\"\(title)\" has been sent already, and is not answered yet.")
    case .notRequested(let title): say("\"\(title)\" is not a request that waits for an answer.")
    case .notAReceiver(let role, let allowed): say("\(role) does not receive this; it is for: \(allowed).")
    case .noSuchTeam(let id): say("There is no team \(id).")
    case .noSuchAction(let key, let allowed):
      say("There is no next action \"\(key)\"; there are: \(allowed.joined(separator: ", ")).")
    case .chosenTwice(let action): say("The next action \"\(action)\" is chosen twice.")
    case .nothingChosen: say("No next action is chosen.")
    case .onlyOneAction: say("Only one next action can be chosen.")
    case .standsAlone(let action): say("\"\(action)\" can't be chosen beside another next action.")
    case .notOffered(let action, let because):
      ([say("\"\(action)\" is not offered here.")] + because).joined(separator: " ")
    case .noteNeeded(let title): say("\"\(title)\" needs a note for whoever receives it.")
    case .passedToNobody(let action): say("\"\(action)\" is passed to somebody: say to whom.")
    case .notPassedOn(let action): say("\"\(action)\" is passed to nobody.")
    case .noSuchItem(let key, let allowed):
      say("The checklist has no item \"\(key)\"; it has: \(allowed.joined(separator: ", ")).")
    case .notAChild(let name): say("\(name) is not a child of the family.")
    case .noSuchGroup(let key, let allowed):
      say(
        "There is no group \"\(key)\"; there \(allowed.isEmpty ? say("is none") : say("are: \(listed(allowed.map(\.rawValue)))"))."
      )
    case .unknownSharing(let value, let allowed):
      say("\"\(value)\" is not a way in which information is shared; the ways are: \(allowed.joined(separator: ", ")).")
    case .stillToCome(let day): say("\(day.long) is still to come.")
    case .alreadyMember(let name, let group, let since):
      say("\(name) has been a member of the \(group.inSentence) since \(since.long).")
    case .memberUntil(let name, let group, let day):
      say("\(name) was a member of the \(group.inSentence) until \(day.long), and can be one again from that day on.")
    case .notAMember(let name, let group): say("\(name) is not a member of the \(group.inSentence).")
    case .notOnRegister(let name, let title): say("\"\(title)\" is not about \(name).")
    case .unknownWay(let method, let allowed):
      say("\"\(method)\" is not one of the ways in which this is done; they are: \(allowed.joined(separator: ", ")).")
    case .wayNeeded(let name): say("Say how it was sent to \(name): no way of sharing information with them is known.")
    case .notHeldYet(let title): say("\(title) is not recorded as held yet: record who attended first.")
    case .beforeTheMeeting(let time, let began):
      say("\(time) is before it began, at \(began.time) on \(began.day.long).")
    case .leftBeforeComing(let name, let came, let left):
      say("\(name) can't have come at \(came) and left at \(left).")
    case .notPresent(let name): say("\(name) is not among those who were there.")
    case .noHeading(let key, let child, let form):
      say("\(form) has no section \(key)\(child.map { say(" of \($0)") } ?? "") to remark on.")
    case .noSuchRemark(let number, let title): say("\"\(title)\" has no remark \(number).")
    case .remarkSettled(let number): say("Remark \(number) is settled already.")
    case .emptyRemark: say("A remark says something.")
    case .remarksOpen(let titles):
      say(
        "\(titles.count == 1 ? say("1 remark is") : say("\(titles.count) remarks are")) not settled: \(listed(titles))."
      )
    case .notFinished(let title): say("\"\(title)\" has no finished version that could have been sent.")
    case .noSuchDocument(let task, let version):
      say("There is no version \(version) of \(task) that could have been sent.")
    case .noSuchVersion(let key, let version): say("There is no version \(version) of \(key) here.")
    case .misfit(let misfit, let destination): misfit.wording(in: destination)
    }
  }
}

/// Things in a row, no more than can be taken in.
private func listed(_ things: [String]) -> String {
  things.count <= 6
    ? things.joined(separator: "; ") : things.prefix(5).joined(separator: "; ") + say("; and \(things.count - 5) more")
}
