extension Refusal: CustomStringConvertible {
  /// Every reason in words, one sentence each.
  public var description: String { reasons.map(\.wording).joined(separator: " ") }
}

extension Refusal.Reason {
  /// The reason as a sentence for the person at the screen.
  public var wording: String {
    switch self {
    case .notYourRole(let needed, let doing):
      needed.isEmpty ? "Nobody may do this here." : "\(doing ?? "This") is for: \(needed.joined(separator: ", "))."
    case .ownWork: "Nobody authorises their own work; it is for another manager."
    case .noSuchCase(let id): "There is no case \(id)."
    case .caseExists(let id): "Case \(id) exists already."
    case .noSuchProcedure(let key): "There is no procedure \(key)."
    case .procedureVersion(let key, let wanted, let found):
      "The case began with version \(wanted) of \(key); only version \(found) is here."
    case .procedureChanged(let key, let version):
      "Version \(version) of \(key) is not what its other cases began with: what is changed needs a new version number."
    case .changedMeanwhile(let expected, let found):
      "The case has changed meanwhile: it is at version \(found), this was decided on version \(expected)."
    case .noSuchStep(let id): "The case has no step \(id)."
    case .notAStartingStep(let key, let allowed):
      "A case can't begin with \(key); it can begin with: \(allowed.map(\.rawValue).joined(separator: ", "))."
    case .stepStillOpen(let title): "\(title) is open already."
    case .stepNotOpen(let title, let state): "\(title) is \(state.rawValue)."
    case .noSuchTask(let id): "The case has no task \(id)."
    case .wrongTask(let title, let needs): "\"\(title)\" is not done this way: it \(needs)."
    case .notNeeded(let title): "\"\(title)\" is not needed."
    case .waitsFor(let title, let others):
      "\"\(title)\" waits for: \(others.joined(separator: "; "))."
    case .taskDone(let title): "\"\(title)\" is done already."
    case .notHeld(let title, let holder?): "\"\(title)\" is with \(holder): only whoever has a task puts it off."
    case .notHeld(let title, nil): "Nobody has \"\(title)\" yet: claim it before you put it off."
    case .snoozedPastLimit(let title, let until, let limit, let why):
      "\"\(title)\" is due \(limit.long), so it can't be put off until \(until.long). \(why)"
    case .snoozedIntoThePast(let until): "\(until.long) is past: a task is put off until a later time."
    case .emptyNote: "A note says something."
    case .mandateForNobody(let name): "\(name) has no role any more, so nobody can act for them or by their order."
    case .mandateForOneself: "Nobody needs a mandate to act for themselves."
    case .mandateEnded(let day): "\(day.long) is past: a mandate ends today or later."
    case .noMandate(let holder, let principal):
      "\(holder) has no mandate to act for \(principal) today: an administrator grants one."
    case .tasksOpen(let titles):
      "\(titles.count == 1 ? "1 task is" : "\(titles.count) tasks are") still open: \(titles.joined(separator: "; "))."
    case .noSuchPerson(let id): "The case has no person \(id)."
    case .noSuchChronologyLine(let id): "The chronology has no line \(id)."
    case .noSuchWorker(let id): "There is no worker \(id)."
    case .workerExists(let id): "There is a worker \(id) already."
    case .noRoles: "A worker needs at least one role."
    case .noSuchRole(let key, let allowed):
      "There is no role \"\(key)\"; there are: \(allowed.map(\.rawValue).joined(separator: ", "))."
    case .badName(let name):
      "\"\(name)\" can't be a user name or a team: those are letters, digits, dots, dashes and underscores."
    case .teamNamed(let id, let name): "The team \(id) is called \(name)."
    case .notTheOwner: "No worker's role administers this store, so registering workers is for the owner of its file."
    case .workerLacksRole(let name, let role): "\(name) is not a \(role.inSentence)."
    case .missingOfficer(let role): "No \(role.inSentence) is named."
    case .notAnOfficer(let role): "The meeting has no place for a \(role)."
    case .noChildren: "A case needs at least one child."
    case .nobodyNamed: "Nobody is named."
    case .notScheduled(let title): "\(title) has no date yet."
    case .notInvited(let name): "\(name) is not invited."
    case .alreadyInvited(let name): "\(name) is invited: take the invitation back first."
    case .dueInThePast(let title, let due):
      "\"\(title)\" would be due \(due.long), which is past: choose a later date."
    case .pastLimit(let title, let due): "\(title) must be held by \(due.long)."
    case .unknownMethod(let method, let allowed):
      "\"\(method)\" is not a method of invitation; the methods are: \(allowed.joined(separator: ", "))."
    case .dateNeedsReason(let objection): objection.wording
    case .missingMeetingMethod(let allowed): "How people meet is to be said: \(allowed.joined(separator: ", "))."
    case .unknownMeetingMethod(let method, let allowed):
      allowed.isEmpty
        ? "This meeting has no methods, so it can't be \"\(method)\"."
        : "\"\(method)\" is not a way to meet; the methods are: \(allowed.joined(separator: ", "))."
    case .methodUndecided(let question): "\(question) is not answered yet, and it decides how people meet."
    case .methodDecided(let question, let method): "\(question) says how people meet: \(method)."
    case .joiningMissing(let title, let method):
      "\(title) (\(method.inSentence)) has no joining instructions yet: nobody is invited without them."
    case .missingPart(let name, let allowed):
      "The meeting is held in parts: say to which \(name) is invited (\(allowed.joined(separator: ", ")))."
    case .unknownPart(let part, let allowed):
      allowed.isEmpty
        ? "This meeting has no parts, so nobody is invited to \"\(part)\"."
        : "\"\(part)\" is not a part of the meeting; the parts are: \(allowed.joined(separator: ", "))."
    case .doubleBooked(let title, let clashes): clashes.map { $0.wording(against: title) }.joined(separator: " ")
    case .alreadyHeld(let title, let day): "\(title) was held on \(day.long)."
    case .heldInFuture(let day, let time?):
      "\(day.long) \(time) is still to come: attendance is recorded once the meeting was held."
    case .heldInFuture(let day, nil): "\(day.long) is still to come: attendance is recorded once the meeting was held."
    case .heldBeforeOpened(let day): "\(day.long) is not a day on which this can have been held."
    case .bornInFuture(let name): "\(name)'s date of birth is in the future."
    case .tooOld(let name, let age): "\(name) would be \(age) years old: check the year of the date of birth."
    case .personInUse(let name, let uses): "\(name) can't be removed: \(listed(uses))."
    case .noSuchForm(let id): "The form \(id) has not been started."
    case .formExists(let title): "\"\(title)\" has been started already."
    case .formState(let title, let state, let needed): "\"\(title)\" is \(state.title); it must be \(needed)."
    case .noSuchField(let address, let form): "\(form) has no field \(address)."
    case .badAnswer(let label, let problem): "\(label): \(problem)."
    case .missingAnswers(let labels):
      "\(labels.count == 1 ? "1 answer is" : "\(labels.count) answers are") missing: \(labels.joined(separator: "; "))."
    case .cannotCopy(let id): "\(id) can't be copied forward here."
    case .noSuchSection(let key, let form, let allowed):
      "\(form) has no section \"\(key)\"; it has \(listed(allowed.map(\.rawValue)))."
    case .nothingToCopy: "There is nothing to copy: no answer that is not there already."
    case .editedMeanwhile(let labels, let by):
      "\(by) changed the same \(labels.count == 1 ? "field" : "fields") meanwhile: \(labels.joined(separator: "; "))."
    case .builtUpon(let title, let by): "\"\(title)\" can't be taken back: \"\(by)\" has been done on it."
    case .reasonNeeded: "A reason is needed."
    case .badText(let field, let problem): "\(field) \(problem)."
    case .nothingChanges: "Nothing would change."
    case .gateShut(let title, let missing):
      "\"\(title)\" can't be done yet. \(missing.joined(separator: " "))"
    case .requestSent(let title): "\"\(title)\" has been sent already, and is not answered yet."
    case .notRequested(let title): "\"\(title)\" is not a request that waits for an answer."
    case .notAReceiver(let role, let allowed): "\(role) does not receive this; it is for: \(allowed)."
    case .noSuchTeam(let id): "There is no team \(id)."
    case .noSuchAction(let key, let allowed):
      "There is no next action \"\(key)\"; there are: \(allowed.joined(separator: ", "))."
    case .chosenTwice(let action): "The next action \"\(action)\" is chosen twice."
    case .nothingChosen: "No next action is chosen."
    case .onlyOneAction: "Only one next action can be chosen."
    case .standsAlone(let action): "\"\(action)\" can't be chosen beside another next action."
    case .notOffered(let action, let because):
      (["\"\(action)\" is not offered here."] + because).joined(separator: " ")
    case .noteNeeded(let title): "\"\(title)\" needs a note for whoever receives it."
    case .passedToNobody(let action): "\"\(action)\" is passed to somebody: say to whom."
    case .notPassedOn(let action): "\"\(action)\" is passed to nobody."
    case .noSuchItem(let key, let allowed):
      "The checklist has no item \"\(key)\"; it has: \(allowed.joined(separator: ", "))."
    case .notAChild(let name): "\(name) is not a child of the family."
    case .noSuchGroup(let key, let allowed):
      "There is no group \"\(key)\"; there \(allowed.isEmpty ? "is none" : "are: \(listed(allowed.map(\.rawValue)))")."
    case .unknownSharing(let value, let allowed):
      "\"\(value)\" is not a way in which information is shared; the ways are: \(allowed.joined(separator: ", "))."
    case .stillToCome(let day): "\(day.long) is still to come."
    case .alreadyMember(let name, let group, let since):
      "\(name) has been a member of the \(group.inSentence) since \(since.long)."
    case .memberUntil(let name, let group, let day):
      "\(name) was a member of the \(group.inSentence) until \(day.long), and can be one again from that day on."
    case .notAMember(let name, let group): "\(name) is not a member of the \(group.inSentence)."
    case .notOnRegister(let name, let title): "\"\(title)\" is not about \(name)."
    case .unknownWay(let method, let allowed):
      "\"\(method)\" is not one of the ways in which this is done; they are: \(allowed.joined(separator: ", "))."
    case .wayNeeded(let name): "Say how it was sent to \(name): no way of sharing information with them is known."
    case .notHeldYet(let title): "\(title) is not recorded as held yet: record who attended first."
    case .beforeTheMeeting(let time, let began):
      "\(time) is before it began, at \(began.time) on \(began.day.long)."
    case .leftBeforeComing(let name, let came, let left):
      "\(name) can't have come at \(came) and left at \(left)."
    case .notPresent(let name): "\(name) is not among those who were there."
    case .noHeading(let key, let child, let form):
      "\(form) has no section \(key)\(child.map { " of \($0)" } ?? "") to remark on."
    case .noSuchRemark(let number, let title): "\"\(title)\" has no remark \(number)."
    case .remarkSettled(let number): "Remark \(number) is settled already."
    case .emptyRemark: "A remark says something."
    case .remarksOpen(let titles):
      "\(titles.count == 1 ? "1 remark is" : "\(titles.count) remarks are") not settled: \(listed(titles))."
    case .notFinished(let title): "\"\(title)\" has no finished version that could have been sent."
    case .noSuchDocument(let task, let version): "There is no version \(version) of \(task) that could have been sent."
    case .noSuchVersion(let key, let version): "There is no version \(version) of \(key) here."
    case .misfit(let misfit, let destination): misfit.wording(in: destination)
    }
  }
}

/// Things in a row, no more than can be taken in.
private func listed(_ things: [String]) -> String {
  things.count <= 6
    ? things.joined(separator: "; ") : things.prefix(5).joined(separator: "; ") + "; and \(things.count - 5) more"
}
