import Definitions

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
    case .tray: "the tray"
    case .form: "the form"
    case .meeting: "the meeting"
    case .summary: "the family's summary"
    case .pathway: "the pathway map"
    case .families: "the list of families"
    case .find: "the search"
    case .help: "the help"
    case .manager: "the manager's page"
    case .calendar: "the calendar"
    case .load: "the team's load"
    case .preview: "the preview"
    case .step: "the step"
    case .register: "the register"
    case .who: "what your roles may do"
    case .attendance: "the attendance"
    case .notice, .confirm, .prompt, .choice: "the question"
    case .palette: "the list of commands"
    }
  }
}
