/// The payload of a command: its name in scripts and its fields.
public protocol CommandPayload: Hashable, Sendable, Codable {
  /// The name, in the imperative: `schedule-meeting`.
  static var name: String { get }
}

/// What a person can ask of a case file.
public enum Command: Hashable, Sendable {
  case openCase(OpenCase)
  case addPerson(AddPerson)
  case changePerson(ChangePerson)
  case removePerson(RemovePerson)
  case changeCase(ChangeCase)
  case allocate(Allocate)
  case reassignTask(ReassignTask)
  case putBackTask(PutBackTask)
  case snoozeTask(SnoozeTask)
  case noteTask(NoteTask)
  case confirmTask(ConfirmTask)
  case openStep(OpenStep)
  case closeStep(CloseStep)
  case cancelStep(CancelStep)
  case scheduleMeeting(ScheduleMeeting)
  case invite(Invite)
  case withdrawInvitation(WithdrawInvitation)
  case leaveOut(LeaveOut)
  case recordAnswers(RecordAnswers)
  case recordAttendance(RecordAttendance)
  case startForm(StartForm)
  case saveForm(SaveForm)
  case finaliseForm(FinaliseForm)
  case copyAnswers(CopyAnswers)
  case amendForm(AmendForm)
  case submitForms(SubmitForms)
  case authorise(Authorise)
  case reject(Reject)
  case rollBack(RollBack)
  case sendRequest(SendRequest)
  case answerRequest(AnswerRequest)
  case chooseActions(ChooseActions)
  case checkItems(CheckItems)
  case concernChildren(ConcernChildren)
  case joinGroup(JoinGroup)
  case leaveGroup(LeaveGroup)
  case recordReceived(RecordReceived)
  case recordSent(RecordSent)
  case excuse(Excuse)
  case recordArrival(RecordArrival)
  case recordDeparture(RecordDeparture)
  case leaveRemark(LeaveRemark)
  case settleRemark(SettleRemark)
  case moveCase(MoveCase)
  case addToChronology(AddToChronology)
  case hideFromChronology(HideFromChronology)
  case showInChronology(ShowInChronology)
  case restrictCase(RestrictCase)
  case liftRestriction(LiftRestriction)
  case takeEmergencyAccess(TakeEmergencyAccess)
  case reviewEmergencyAccess(ReviewEmergencyAccess)
  case eraseText(EraseText)
  case holdRecords(HoldRecords)
  case releaseRecords(ReleaseRecords)
}

extension Command {
  public var payload: any CommandPayload {
    switch self {
    case .openCase(let payload): payload
    case .addPerson(let payload): payload
    case .changePerson(let payload): payload
    case .removePerson(let payload): payload
    case .changeCase(let payload): payload
    case .allocate(let payload): payload
    case .reassignTask(let payload): payload
    case .putBackTask(let payload): payload
    case .snoozeTask(let payload): payload
    case .noteTask(let payload): payload
    case .confirmTask(let payload): payload
    case .openStep(let payload): payload
    case .closeStep(let payload): payload
    case .cancelStep(let payload): payload
    case .scheduleMeeting(let payload): payload
    case .invite(let payload): payload
    case .withdrawInvitation(let payload): payload
    case .leaveOut(let payload): payload
    case .recordAnswers(let payload): payload
    case .recordAttendance(let payload): payload
    case .startForm(let payload): payload
    case .saveForm(let payload): payload
    case .finaliseForm(let payload): payload
    case .copyAnswers(let payload): payload
    case .amendForm(let payload): payload
    case .submitForms(let payload): payload
    case .authorise(let payload): payload
    case .reject(let payload): payload
    case .rollBack(let payload): payload
    case .sendRequest(let payload): payload
    case .answerRequest(let payload): payload
    case .chooseActions(let payload): payload
    case .checkItems(let payload): payload
    case .concernChildren(let payload): payload
    case .joinGroup(let payload): payload
    case .leaveGroup(let payload): payload
    case .recordReceived(let payload): payload
    case .recordSent(let payload): payload
    case .excuse(let payload): payload
    case .recordArrival(let payload): payload
    case .recordDeparture(let payload): payload
    case .leaveRemark(let payload): payload
    case .settleRemark(let payload): payload
    case .moveCase(let payload): payload
    case .addToChronology(let payload): payload
    case .hideFromChronology(let payload): payload
    case .showInChronology(let payload): payload
    case .restrictCase(let payload): payload
    case .liftRestriction(let payload): payload
    case .takeEmergencyAccess(let payload): payload
    case .reviewEmergencyAccess(let payload): payload
    case .eraseText(let payload): payload
    case .holdRecords(let payload): payload
    case .releaseRecords(let payload): payload
    }
  }

  /// How each command is read, by its name.
  static let readers: [String: @Sendable (any Decoder) throws -> Command] = [
    OpenCase.name: { .openCase(try OpenCase(from: $0)) },
    AddPerson.name: { .addPerson(try AddPerson(from: $0)) },
    ChangePerson.name: { .changePerson(try ChangePerson(from: $0)) },
    RemovePerson.name: { .removePerson(try RemovePerson(from: $0)) },
    ChangeCase.name: { .changeCase(try ChangeCase(from: $0)) },
    Allocate.name: { .allocate(try Allocate(from: $0)) },
    ReassignTask.name: { .reassignTask(try ReassignTask(from: $0)) },
    PutBackTask.name: { .putBackTask(try PutBackTask(from: $0)) },
    SnoozeTask.name: { .snoozeTask(try SnoozeTask(from: $0)) },
    NoteTask.name: { .noteTask(try NoteTask(from: $0)) },
    ConfirmTask.name: { .confirmTask(try ConfirmTask(from: $0)) },
    OpenStep.name: { .openStep(try OpenStep(from: $0)) },
    CloseStep.name: { .closeStep(try CloseStep(from: $0)) },
    CancelStep.name: { .cancelStep(try CancelStep(from: $0)) },
    ScheduleMeeting.name: { .scheduleMeeting(try ScheduleMeeting(from: $0)) },
    Invite.name: { .invite(try Invite(from: $0)) },
    WithdrawInvitation.name: { .withdrawInvitation(try WithdrawInvitation(from: $0)) },
    LeaveOut.name: { .leaveOut(try LeaveOut(from: $0)) },
    RecordAnswers.name: { .recordAnswers(try RecordAnswers(from: $0)) },
    RecordAttendance.name: { .recordAttendance(try RecordAttendance(from: $0)) },
    StartForm.name: { .startForm(try StartForm(from: $0)) },
    SaveForm.name: { .saveForm(try SaveForm(from: $0)) },
    FinaliseForm.name: { .finaliseForm(try FinaliseForm(from: $0)) },
    CopyAnswers.name: { .copyAnswers(try CopyAnswers(from: $0)) },
    AmendForm.name: { .amendForm(try AmendForm(from: $0)) },
    SubmitForms.name: { .submitForms(try SubmitForms(from: $0)) },
    Authorise.name: { .authorise(try Authorise(from: $0)) },
    Reject.name: { .reject(try Reject(from: $0)) },
    RollBack.name: { .rollBack(try RollBack(from: $0)) },
    SendRequest.name: { .sendRequest(try SendRequest(from: $0)) },
    AnswerRequest.name: { .answerRequest(try AnswerRequest(from: $0)) },
    ChooseActions.name: { .chooseActions(try ChooseActions(from: $0)) },
    CheckItems.name: { .checkItems(try CheckItems(from: $0)) },
    ConcernChildren.name: { .concernChildren(try ConcernChildren(from: $0)) },
    JoinGroup.name: { .joinGroup(try JoinGroup(from: $0)) },
    LeaveGroup.name: { .leaveGroup(try LeaveGroup(from: $0)) },
    RecordReceived.name: { .recordReceived(try RecordReceived(from: $0)) },
    RecordSent.name: { .recordSent(try RecordSent(from: $0)) },
    Excuse.name: { .excuse(try Excuse(from: $0)) },
    RecordArrival.name: { .recordArrival(try RecordArrival(from: $0)) },
    RecordDeparture.name: { .recordDeparture(try RecordDeparture(from: $0)) },
    LeaveRemark.name: { .leaveRemark(try LeaveRemark(from: $0)) },
    SettleRemark.name: { .settleRemark(try SettleRemark(from: $0)) },
    MoveCase.name: { .moveCase(try MoveCase(from: $0)) },
    AddToChronology.name: { .addToChronology(try AddToChronology(from: $0)) },
    HideFromChronology.name: { .hideFromChronology(try HideFromChronology(from: $0)) },
    ShowInChronology.name: { .showInChronology(try ShowInChronology(from: $0)) },
    RestrictCase.name: { .restrictCase(try RestrictCase(from: $0)) },
    LiftRestriction.name: { .liftRestriction(try LiftRestriction(from: $0)) },
    TakeEmergencyAccess.name: { .takeEmergencyAccess(try TakeEmergencyAccess(from: $0)) },
    ReviewEmergencyAccess.name: { .reviewEmergencyAccess(try ReviewEmergencyAccess(from: $0)) },
    EraseText.name: { .eraseText(try EraseText(from: $0)) },
    HoldRecords.name: { .holdRecords(try HoldRecords(from: $0)) },
    ReleaseRecords.name: { .releaseRecords(try ReleaseRecords(from: $0)) },
  ]

  /// The names of every command, sorted.
  public static var names: [String] { readers.keys.sorted() }

  /// The name in scripts.
  public var name: String { type(of: payload).name }
}

extension Command: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: TextKey.self)
    let key = TextKey(stringValue: "command")
    let name = try container.decode(String.self, forKey: key)
    guard let read = Command.readers[name] else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: "there is no command \"\(name)\"")
    }
    self = try read(decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: TextKey.self)
    try container.encode(name, forKey: TextKey(stringValue: "command"))
    try payload.encode(to: encoder)
  }
}
