/// The payload of an event: its name in the journal and its fields.
public protocol EventPayload: Hashable, Sendable, Codable {
  /// The name, in the past tense: `meeting-scheduled`.
  static var name: String { get }
}

/// A fact about a case: appended, never changed.
public enum Event: Hashable, Sendable {
  case caseOpened(CaseOpened)
  case personAdded(PersonAdded)
  case personChanged(PersonChanged)
  case personRemoved(PersonRemoved)
  case caseChanged(CaseChanged)
  case workerAllocated(WorkerAllocated)
  case taskReassigned(TaskReassigned)
  case taskPutBack(TaskPutBack)
  case taskSnoozed(TaskSnoozed)
  case taskWoken(TaskWoken)
  case taskNoted(TaskNoted)
  case taskConfirmed(TaskConfirmed)
  case stepOpened(StepOpened)
  case stepClosed(StepClosed)
  case stepReopened(StepReopened)
  case stepCancelled(StepCancelled)
  case statusBegun(StatusBegun)
  case statusEnded(StatusEnded)
  case meetingScheduled(MeetingScheduled)
  case personInvited(PersonInvited)
  case invitationWithdrawn(InvitationWithdrawn)
  case personLeftOut(PersonLeftOut)
  case invitationAnswered(InvitationAnswered)
  case meetingHeld(MeetingHeld)
  case formStarted(FormStarted)
  case formSaved(FormSaved)
  case formFinalised(FormFinalised)
  case formReopened(FormReopened)
  case formsSubmitted(FormsSubmitted)
  case formsAuthorised(FormsAuthorised)
  case formsRejected(FormsRejected)
  case formsRolledBack(FormsRolledBack)
  case requestSent(RequestSent)
  case requestAnswered(RequestAnswered)
  case actionsChosen(ActionsChosen)
  case itemsChecked(ItemsChecked)
  case childrenConcerned(ChildrenConcerned)
  case memberJoined(MemberJoined)
  case sharingChanged(SharingChanged)
  case memberLeft(MemberLeft)
  case papersReceived(PapersReceived)
  case papersSent(PapersSent)
  case personExcused(PersonExcused)
  case personArrived(PersonArrived)
  case personDeparted(PersonDeparted)
  case remarkLeft(RemarkLeft)
  case remarkSettled(RemarkSettled)
  case caseMoved(CaseMoved)
  case chronologyEntryAdded(ChronologyEntryAdded)
  case chronologyLineHidden(ChronologyLineHidden)
  case chronologyLineShown(ChronologyLineShown)
  case caseRestricted(CaseRestricted)
  case restrictionLifted(RestrictionLifted)
  case emergencyAccessTaken(EmergencyAccessTaken)
  case emergencyAccessReviewed(EmergencyAccessReviewed)
  case textErased(TextErased)
  case retentionHeld(RetentionHeld)
  case retentionReleased(RetentionReleased)
}

extension Event {
  public var payload: any EventPayload {
    switch self {
    case .caseOpened(let payload): payload
    case .personAdded(let payload): payload
    case .personChanged(let payload): payload
    case .personRemoved(let payload): payload
    case .caseChanged(let payload): payload
    case .workerAllocated(let payload): payload
    case .taskReassigned(let payload): payload
    case .taskPutBack(let payload): payload
    case .taskSnoozed(let payload): payload
    case .taskWoken(let payload): payload
    case .taskNoted(let payload): payload
    case .taskConfirmed(let payload): payload
    case .stepOpened(let payload): payload
    case .stepClosed(let payload): payload
    case .stepReopened(let payload): payload
    case .stepCancelled(let payload): payload
    case .statusBegun(let payload): payload
    case .statusEnded(let payload): payload
    case .meetingScheduled(let payload): payload
    case .personInvited(let payload): payload
    case .invitationWithdrawn(let payload): payload
    case .personLeftOut(let payload): payload
    case .invitationAnswered(let payload): payload
    case .meetingHeld(let payload): payload
    case .formStarted(let payload): payload
    case .formSaved(let payload): payload
    case .formFinalised(let payload): payload
    case .formReopened(let payload): payload
    case .formsSubmitted(let payload): payload
    case .formsAuthorised(let payload): payload
    case .formsRejected(let payload): payload
    case .formsRolledBack(let payload): payload
    case .requestSent(let payload): payload
    case .requestAnswered(let payload): payload
    case .actionsChosen(let payload): payload
    case .itemsChecked(let payload): payload
    case .childrenConcerned(let payload): payload
    case .memberJoined(let payload): payload
    case .sharingChanged(let payload): payload
    case .memberLeft(let payload): payload
    case .papersReceived(let payload): payload
    case .papersSent(let payload): payload
    case .personExcused(let payload): payload
    case .personArrived(let payload): payload
    case .personDeparted(let payload): payload
    case .remarkLeft(let payload): payload
    case .remarkSettled(let payload): payload
    case .caseMoved(let payload): payload
    case .chronologyEntryAdded(let payload): payload
    case .chronologyLineHidden(let payload): payload
    case .chronologyLineShown(let payload): payload
    case .caseRestricted(let payload): payload
    case .restrictionLifted(let payload): payload
    case .emergencyAccessTaken(let payload): payload
    case .emergencyAccessReviewed(let payload): payload
    case .textErased(let payload): payload
    case .retentionHeld(let payload): payload
    case .retentionReleased(let payload): payload
    }
  }

  /// How each event is read, by its name.
  static let readers: [String: @Sendable (any Decoder) throws -> Event] = [
    CaseOpened.name: { .caseOpened(try CaseOpened(from: $0)) },
    PersonAdded.name: { .personAdded(try PersonAdded(from: $0)) },
    PersonChanged.name: { .personChanged(try PersonChanged(from: $0)) },
    PersonRemoved.name: { .personRemoved(try PersonRemoved(from: $0)) },
    CaseChanged.name: { .caseChanged(try CaseChanged(from: $0)) },
    WorkerAllocated.name: { .workerAllocated(try WorkerAllocated(from: $0)) },
    TaskReassigned.name: { .taskReassigned(try TaskReassigned(from: $0)) },
    TaskPutBack.name: { .taskPutBack(try TaskPutBack(from: $0)) },
    TaskSnoozed.name: { .taskSnoozed(try TaskSnoozed(from: $0)) },
    TaskWoken.name: { .taskWoken(try TaskWoken(from: $0)) },
    TaskNoted.name: { .taskNoted(try TaskNoted(from: $0)) },
    TaskConfirmed.name: { .taskConfirmed(try TaskConfirmed(from: $0)) },
    StepOpened.name: { .stepOpened(try StepOpened(from: $0)) },
    StepClosed.name: { .stepClosed(try StepClosed(from: $0)) },
    StepReopened.name: { .stepReopened(try StepReopened(from: $0)) },
    StepCancelled.name: { .stepCancelled(try StepCancelled(from: $0)) },
    StatusBegun.name: { .statusBegun(try StatusBegun(from: $0)) },
    StatusEnded.name: { .statusEnded(try StatusEnded(from: $0)) },
    MeetingScheduled.name: { .meetingScheduled(try MeetingScheduled(from: $0)) },
    PersonInvited.name: { .personInvited(try PersonInvited(from: $0)) },
    InvitationWithdrawn.name: { .invitationWithdrawn(try InvitationWithdrawn(from: $0)) },
    PersonLeftOut.name: { .personLeftOut(try PersonLeftOut(from: $0)) },
    InvitationAnswered.name: { .invitationAnswered(try InvitationAnswered(from: $0)) },
    MeetingHeld.name: { .meetingHeld(try MeetingHeld(from: $0)) },
    FormStarted.name: { .formStarted(try FormStarted(from: $0)) },
    FormSaved.name: { .formSaved(try FormSaved(from: $0)) },
    FormFinalised.name: { .formFinalised(try FormFinalised(from: $0)) },
    FormReopened.name: { .formReopened(try FormReopened(from: $0)) },
    FormsSubmitted.name: { .formsSubmitted(try FormsSubmitted(from: $0)) },
    FormsAuthorised.name: { .formsAuthorised(try FormsAuthorised(from: $0)) },
    FormsRejected.name: { .formsRejected(try FormsRejected(from: $0)) },
    FormsRolledBack.name: { .formsRolledBack(try FormsRolledBack(from: $0)) },
    RequestSent.name: { .requestSent(try RequestSent(from: $0)) },
    RequestAnswered.name: { .requestAnswered(try RequestAnswered(from: $0)) },
    ActionsChosen.name: { .actionsChosen(try ActionsChosen(from: $0)) },
    ItemsChecked.name: { .itemsChecked(try ItemsChecked(from: $0)) },
    ChildrenConcerned.name: { .childrenConcerned(try ChildrenConcerned(from: $0)) },
    MemberJoined.name: { .memberJoined(try MemberJoined(from: $0)) },
    SharingChanged.name: { .sharingChanged(try SharingChanged(from: $0)) },
    MemberLeft.name: { .memberLeft(try MemberLeft(from: $0)) },
    PapersReceived.name: { .papersReceived(try PapersReceived(from: $0)) },
    PapersSent.name: { .papersSent(try PapersSent(from: $0)) },
    PersonExcused.name: { .personExcused(try PersonExcused(from: $0)) },
    PersonArrived.name: { .personArrived(try PersonArrived(from: $0)) },
    PersonDeparted.name: { .personDeparted(try PersonDeparted(from: $0)) },
    RemarkLeft.name: { .remarkLeft(try RemarkLeft(from: $0)) },
    RemarkSettled.name: { .remarkSettled(try RemarkSettled(from: $0)) },
    CaseMoved.name: { .caseMoved(try CaseMoved(from: $0)) },
    ChronologyEntryAdded.name: { .chronologyEntryAdded(try ChronologyEntryAdded(from: $0)) },
    ChronologyLineHidden.name: { .chronologyLineHidden(try ChronologyLineHidden(from: $0)) },
    ChronologyLineShown.name: { .chronologyLineShown(try ChronologyLineShown(from: $0)) },
    CaseRestricted.name: { .caseRestricted(try CaseRestricted(from: $0)) },
    RestrictionLifted.name: { .restrictionLifted(try RestrictionLifted(from: $0)) },
    EmergencyAccessTaken.name: { .emergencyAccessTaken(try EmergencyAccessTaken(from: $0)) },
    EmergencyAccessReviewed.name: { .emergencyAccessReviewed(try EmergencyAccessReviewed(from: $0)) },
    TextErased.name: { .textErased(try TextErased(from: $0)) },
    RetentionHeld.name: { .retentionHeld(try RetentionHeld(from: $0)) },
    RetentionReleased.name: { .retentionReleased(try RetentionReleased(from: $0)) },
  ]

  /// The names of every event, sorted.
  public static var names: [String] { readers.keys.sorted() }

  /// The name in the journal.
  public var name: String { type(of: payload).name }
}

extension Event {
  /// Reads an event whose name is known already; nil where there is none of that name.
  public init?(named name: String, from decoder: any Decoder) throws {
    guard let read = Event.readers[name] else { return nil }
    self = try read(decoder)
  }
}

extension Event: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: TextKey.self)
    let key = TextKey(stringValue: "event")
    let name = try container.decode(String.self, forKey: key)
    guard let read = Event.readers[name] else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: "there is no event \"\(name)\"")
    }
    self = try read(decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: TextKey.self)
    try container.encode(name, forKey: TextKey(stringValue: "event"))
    try payload.encode(to: encoder)
  }
}
