internal import Workflow

/// A name in a definition that must stand for something, looked up once everything has been read.
enum Reference {
  case role(RoleKey)
  case timescale(TimescaleKey)
  case step(StepKey)
  case status(StatusKey)
  case form(FormKey)
  /// A task that comes before another of the same step.
  case task(TaskKey, of: StepKey, before: TaskKey)
  /// A task whose form is sent to be authorised.
  case submitted(TaskKey, of: StepKey)
  case copySource(CopySource, into: TaskKey, of: StepKey)
  case moment(MomentReference)
  /// A question of a condition in a step, asked of another task's form or of the form of `own`.
  case answer(ConditionAtom, of: StepKey, own: TaskKey?)
  /// A question of a condition in a form, asked by a field of itself.
  case ownAnswer(ConditionAtom, by: FieldKey)
  /// A field whose answer can be copied into another.
  case field(FieldReference, into: FieldKey)
  /// A table of contributions that a field is put together from.
  case collated(CollatedTable, into: FieldKey)
  /// Steps of which some procedure has one, named by a form, which does not know whose it is.
  case someStep([StepKey])
  /// The field that says more about a status that a task's form sets.
  case detail(FieldKey, of: TaskKey, in: StepKey)
  /// A choice that a task's form begins with.
  case prefilled(Placed<FieldKey>, String, of: TaskKey, in: StepKey)
  case gate(GateKey)
  case sector(String)
  /// A task that a request asks for.
  case asked(TaskKey, of: StepKey, by: TaskKey)
  case group(GroupKey)
  /// The question whose answer decides how people meet.
  case method(TaskField, among: [String], of: StepKey)
  /// The question whose answer holds the dates to avoid.
  case datesToAvoid(TaskField, of: StepKey)
}

/// A procedure as it was read, and the names in it that are still to be looked up.
struct ReadProcedure {
  let log: ProblemLog
  let key: Placed<ProcedureKey>
  /// The procedure that it extends.
  var extends: Placed<ProcedureKey>?
  /// True for one that no case runs on: others extend it.
  var isBase = false
  var procedure: Procedure
  var references: [Placed<Reference>]
  /// Every condition in it.
  var conditions: [Placed<AskedCondition>]
  /// The limits of each step, as `due` names them.
  var stepLimits: [Placed<StepLimit>]
  /// The limits of each task, as `due` names them.
  var taskLimits: [Placed<TaskLimit>]
  /// The conditions of timescales.
  var timescaleConditions: [TimescaleKey: Placed<ReadCondition>]
  /// Where each step, task, timescale and role is defined.
  var stepPlaces: [StepKey: Place]
  var taskPlaces: [StepKey: [TaskKey: Place]]
  var timescalePlaces: [TimescaleKey: Place]
  var rolePlaces: [RoleKey: Place]
  var gates: [GateKey: ReadGate] = [:]
  var boardPlaces: [ReadBoardPlace] = []
  /// Where each group is defined.
  var groupPlaces: [GroupKey: Place] = [:]
}

/// A lane or a period that a task names, to be found among those of its step.
enum ReadBoardPlace {
  case lane(Placed<RoleKey>, in: StepKey)
  case period(Placed<String>, in: StepKey)
}

/// A form as it was read, and the names in it that are still to be looked up.
struct ReadForm {
  let log: ProblemLog
  let key: Placed<FormKey>
  var form: FormDefinition
  var references: [Placed<Reference>]
  /// Every condition in it.
  var conditions: [Placed<AskedCondition>]
}

/// A timescale that limits a step.
struct StepLimit {
  var step: StepKey
  var timescale: TimescaleKey
  /// True where it is named for the first step of the kind alone.
  var isFirstOnly: Bool
}

/// A timescale that limits a task.
struct TaskLimit {
  var step: StepKey
  var task: TaskKey
  var timescale: TimescaleKey
}

/// The names that reading comes by, with their places.
final class References {
  private(set) var all: [Placed<Reference>] = []
  /// The conditions met on the way, and where each task is defined.
  var conditions: [Placed<AskedCondition>] = []
  var stepLimits: [Placed<StepLimit>] = []
  var taskLimits: [Placed<TaskLimit>] = []
  var timescaleConditions: [TimescaleKey: Placed<ReadCondition>] = [:]
  var taskPlaces: [StepKey: [TaskKey: Place]] = [:]
  var boardPlaces: [ReadBoardPlace] = []

  func add(_ reference: Reference, at place: Place) {
    all.append(Placed(value: reference, place: place))
  }
}
