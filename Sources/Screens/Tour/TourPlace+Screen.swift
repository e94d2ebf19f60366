import Definitions
import Workflow

extension TourPlace {
  /// How a tour names a screen; nil for one that no tour names.
  init?(_ screen: any Screen) {
    switch screen {
    case is TrayScreen: self = .tray
    case is FormScreen: self = .form
    case is MeetingScreen: self = .meeting
    case is SummaryScreen: self = .summary
    case is PathwayScreen: self = .pathway
    case is CasesScreen: self = .families
    case is FindScreen: self = .find
    case is HelpScreen: self = .help
    case is ManagerScreen: self = .manager
    case is CalendarScreen: self = .calendar
    case is TeamScreen: self = .load
    case is PreviewScreen: self = .preview
    case is StepScreen: self = .step
    case is RegisterScreen: self = .register
    case is WhoAmIScreen: self = .who
    case is AttendancePane: self = .attendance
    case is NoticeDialog: self = .notice
    case is ConfirmDialog: self = .confirm
    case is PromptDialog, is any SheetDialog: self = .prompt
    case is ChoiceDialog, is WorkerDialog: self = .choice
    case is PaletteScreen: self = .palette
    default: return nil
    }
  }

  /// What it is called in a sentence.
  var wording: String {
    switch self {
    case .tray: say("the tray")
    case .form: say("the form")
    case .meeting: say("the meeting")
    case .summary: say("the family's summary")
    case .pathway: say("the pathway map")
    case .families: say("the list of families")
    case .find: say("the search")
    case .help: say("the help")
    case .manager: say("the manager's page")
    case .calendar: say("the calendar")
    case .load: say("the team's load")
    case .preview: say("the preview")
    case .step: say("the step")
    case .register: say("the register")
    case .who: say("what your roles may do")
    case .attendance: say("the attendance")
    case .notice, .confirm, .prompt, .choice: say("the question")
    case .palette: say("the list of commands")
    }
  }
}
