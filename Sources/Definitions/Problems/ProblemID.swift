/// The kinds of problem a definition can have; the raw value is the stable id that a message ends with.
public enum ProblemID: String, CaseIterable, Hashable, Sendable, Codable {
  // The file itself.
  /// The file cannot be opened or read.
  case unreadableFile = "unreadable-file"
  /// The file is not UTF-8 text, or has control characters in it.
  case notText = "not-text"
  /// The file is larger than a definition can be.
  case tooLarge = "too-large"
  /// The file is nested more deeply than a definition can be.
  case tooDeep = "too-deep"
  /// The file has nothing in it.
  case emptyFile = "empty-file"
  /// The file breaks the syntax of YAML.
  case notYAML = "not-yaml"
  /// The file uses YAML anchors and aliases, which definitions do without.
  case alias
  /// The file is neither a procedure nor a form.
  case notADefinition = "not-a-definition"
  /// The file is named for something other than what it defines.
  case nameMismatch = "name-mismatch"

  // Keys and values.
  /// The key is not one of those that belong there.
  case unknownKey = "unknown-key"
  /// A key that must be there is not.
  case missingKey = "missing-key"
  /// The key belongs elsewhere: to another verb or kind of field.
  case misplacedKey = "misplaced-key"
  /// The key was given before.
  case duplicateKey = "duplicate-key"
  /// A text stands where a list should, and the like.
  case wrongType = "wrong-type"
  /// The value is not one of those allowed.
  case badValue = "bad-value"
  /// A key of the authority's own is not written `like-this`.
  case badKey = "bad-key"
  /// The key of a step is that of another with a number, as `core-group-2` is written in a case.
  case numberedKey = "numbered-key"
  /// A reference is not written `step.task` or `form.field`.
  case badReference = "bad-reference"
  /// The smallest number allowed is larger than the largest.
  case badBounds = "bad-bounds"
  /// A timescale cannot be read, or counts from a moment that never comes.
  case badTimescale = "bad-timescale"
  /// A requirement of a gate cannot be read.
  case badGate = "bad-gate"
  /// A condition cannot be read, or asks what cannot be answered.
  case badCondition = "bad-condition"

  /// A tag of a template cannot be read, or is not closed.
  case badTemplate = "bad-template"

  // Names given twice.
  /// Two files define the same form or procedure.
  case duplicateDefinition = "duplicate-definition"
  /// Two fields of a form have the same key.
  case duplicateField = "duplicate-field"
  /// Two choices have the same title, or one is listed twice.
  case duplicateChoice = "duplicate-choice"

  // Names that stand for nothing.
  /// There is no such procedure to extend.
  case unknownProcedure = "unknown-procedure"
  /// What is left out of the procedure that is extended is not in it.
  case nothingToRemove = "nothing-to-remove"
  /// There is no such step.
  case unknownStep = "unknown-step"
  /// There is no such task in the step.
  case unknownTask = "unknown-task"
  /// There is no such form.
  case unknownForm = "unknown-form"
  /// There is no such field in the form.
  case unknownField = "unknown-field"
  /// There is no such choice in the field.
  case unknownChoice = "unknown-choice"
  /// There is no such role.
  case unknownRole = "unknown-role"
  /// There is no such timescale.
  case unknownTimescale = "unknown-timescale"
  /// There is no such status.
  case unknownStatus = "unknown-status"
  /// There is no such gate.
  case unknownGate = "unknown-gate"
  /// There is no such sector.
  case unknownSector = "unknown-sector"
  /// There is no such group.
  case unknownGroup = "unknown-group"
  /// A scenario names somebody who is not of its staff.
  case unknownWorker = "unknown-worker"
  /// A scenario names somebody who is not of its family.
  case unknownPerson = "unknown-person"
  /// There is no such part of templates.
  case unknownPart = "unknown-part"
  /// A scenario goes on from one that is not before it.
  case unknownScenario = "unknown-scenario"

  // A person's own settings.
  /// There is no such theme.
  case unknownTheme = "unknown-theme"
  /// The program does not speak the language.
  case unknownLanguage = "unknown-language"
  /// No screen has such an action.
  case unknownAction = "unknown-action"
  /// There is no such key, or no terminal sends it.
  case unknownKeyName = "unknown-key-name"
  /// The key does something else on the same screen.
  case keyBoundTwice = "key-bound-twice"

  // Scenarios that cannot be run.
  /// An entry is earlier than the one before it.
  case timeGoesBack = "time-goes-back"

  // Definitions that do not hold together.
  /// Procedures extend one another, or one extends itself.
  case extendsCycle = "extends-cycle"
  /// Tasks wait for one another.
  case taskCycle = "task-cycle"
  /// Fields are shown by one another.
  case conditionCycle = "condition-cycle"
  /// A step does not have exactly one task that closes it.
  case closeTask = "close-task"
  /// Work on paper has no date, invitations or attendance.
  case notAMeeting = "not-a-meeting"
  /// Members are named in a step that is the meeting of no group.
  case noGroup = "no-group"
  /// The task named fills in no form.
  case notAForm = "not-a-form"
  /// The answers of one field do not fit another.
  case copyMismatch = "copy-mismatch"
  /// A time limit counts from a moment of a meeting that nothing brings about.
  case momentNeverComes = "moment-never-comes"
  /// A time limit counts from what is answered only with the work that it limits.
  case limitKnownTooLate = "limit-known-too-late"
  /// Steps are due by one another's limits.
  case timescaleCycle = "timescale-cycle"
  /// Whatever is answered, the condition does not hold.
  case impossibleCondition = "impossible-condition"
  /// A task can never be done, so that its step is never closed.
  case deadEnd = "dead-end"

  /// Gates ask for one another.
  case gateCycle = "gate-cycle"
  /// What a gate asks for can never come about before the task that it stands before.
  case gateNeverOpens = "gate-never-opens"

  /// A procedure puts a limit of its own in place of a national one.
  case nationalLimitChanged = "national-limit-changed"

  // Definitions of no effect.
  /// No step or task is due by the timescale.
  case unusedTimescale = "unused-timescale"
  /// No task fills in the form.
  case unusedForm = "unused-form"
  /// The form named has nothing that can be copied forward into this one.
  case nothingToCopy = "nothing-to-copy"
  /// No task is for the role, and it may do nothing else.
  case unusedRole = "unused-role"
  /// No task has the gate.
  case unusedGate = "unused-gate"
  /// No step is the meeting of the group.
  case unusedGroup = "unused-group"
  /// A form looks at the next meeting of a kind that no procedure has.
  case unknownMeeting = "unknown-meeting"
  /// A step that is to be done again and again is opened once.
  case neverRecurs = "never-recurs"
  /// No procedure has a step or status by which a rule of a retention schedule covers cases.
  case coversNothing = "covers-nothing"
  /// No case comes to the step.
  case unreachableStep = "unreachable-step"

  /// Whether definitions with such a problem can be used.
  public var severity: Problem.Severity {
    switch self {
    case .nameMismatch, .unusedTimescale, .unusedForm, .nothingToCopy, .unusedRole, .unreachableStep,
      .nationalLimitChanged, .unusedGate, .unusedGroup, .neverRecurs,
      .unknownMeeting, .coversNothing:
      .warning
    case .unreadableFile, .notText, .tooLarge, .tooDeep, .emptyFile, .notYAML, .alias, .notADefinition,
      .unknownKey, .missingKey, .misplacedKey, .duplicateKey, .wrongType, .badValue, .badKey, .numberedKey,
      .badReference, .badBounds, .badTimescale, .badCondition, .duplicateDefinition, .duplicateField,
      .duplicateChoice, .unknownStep, .unknownTask, .unknownForm, .unknownField, .unknownChoice, .unknownRole,
      .unknownTimescale, .unknownStatus, .taskCycle, .conditionCycle, .closeTask, .notAMeeting, .notAForm,
      .copyMismatch, .unknownProcedure, .nothingToRemove, .extendsCycle,
      .momentNeverComes, .limitKnownTooLate, .timescaleCycle, .impossibleCondition, .deadEnd, .badGate, .unknownGate,
      .unknownSector,
      .gateCycle,
      .gateNeverOpens, .unknownGroup, .noGroup, .unknownWorker, .unknownPerson, .unknownScenario, .timeGoesBack,
      .badTemplate, .unknownPart, .unknownTheme, .unknownLanguage, .unknownAction, .unknownKeyName, .keyBoundTwice:
      .error
    }
  }
}
