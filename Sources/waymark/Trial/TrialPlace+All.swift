import Workflow

extension TrialPlace {
  /// One of every screen and dialog, and more of those that have several states.
  static let all = tray + families + meetings + forms + minutes + work + dialogs

  private static let tray = [
    TrialPlace("tray", "TrayScreen"),
    TrialPlace("tray-team", "TrayScreen", "2"),
    TrialPlace("tray-filter", "TrayScreen", #"/ "due:week -conference""#),
    TrialPlace("tray-grouped", "TrayScreen", #"2 o "family" Enter Down Space Space"#),
    TrialPlace("tray-saved", "SavedTraysDialog", #"/ "evans" Enter S "Evans" Enter '"#),
    TrialPlace("team", "TeamScreen", as: "grace.obi", "t"),
    TrialPlace("changes", "ChangesScreen", as: "grace.obi", "y"),
    TrialPlace("who", "WhoAmIScreen", "w"),
    TrialPlace("help", "HelpScreen", "?"),
    TrialPlace("palette", "PaletteScreen", ":"),
    TrialPlace("tour-offer", "TourOffer"),
    TrialPlace("tour", "TourDialog", #": "tour" Enter"#),
    TrialPlace("find", "FindScreen", #"F "evans" idle"#),
    TrialPlace("cases", "CasesScreen", #"f "ca" idle"#),
    TrialPlace("calendar", "CalendarScreen", "C"),
    TrialPlace("calendar-month", "CalendarScreen", as: "nadia.klein", "C m"),
    TrialPlace("manager", "ManagerScreen", as: "grace.obi", "m"),
    TrialPlace("timeliness", "TimelinessListScreen", as: "grace.obi", "m Enter"),
  ]

  private static let families = [
    TrialPlace("summary", "SummaryScreen", #"F "C0041" Enter"#),
    TrialPlace("summary-restricted", "SummaryScreen", #"F "C0044" Enter"#),
    TrialPlace("pathway", "PathwayScreen", #"F "C0041" Enter p"#),
    TrialPlace("chronology", "ChronologyScreen", #"F "C0041" Enter c"#),
    TrialPlace("audit-opened", "AuditScreen", as: "rosa.diaz", #"F "C0041" Enter n Esc c Esc W"#),
    TrialPlace("audit", "AuditScreen", as: "rosa.diaz", #"F "C0041" Enter W Tab"#),
    TrialPlace("audit-worker", "AuditScreen", as: "rosa.diaz", #"F "C0041" Enter W Tab Enter"#),
    TrialPlace("audit-refused", "SummaryScreen", #"F "C0041" Enter W"#),
    TrialPlace("network", "NetworkScreen", #"F "C0041" Enter n"#),
    TrialPlace("members", "MembersScreen", as: "gareth.llwyd", #"F "C0041" Enter >"Core group prior" Enter M"#),
  ]

  private static let meetings = [
    TrialPlace("meeting-set", "MeetingScreen", #"F "C0009" Enter >"Initial conference" Enter"#),
    TrialPlace("meeting-new", "MeetingScreen", #"F "C0029" Enter >"Initial conference" Enter"#),
    TrialPlace("meeting-held", "MeetingScreen", as: "gareth.llwyd", #"F "C0041" Enter >"Core group prior" Enter"#),
    TrialPlace("meeting-time", "ChoiceDialog", #"F "C0029" Enter >"Initial conference" Enter s"#),
  ]

  private static let forms = [
    TrialPlace("form", "FormScreen", #"/ "ashdown write" Enter Enter"#),
    TrialPlace("form-new", "FormScreen", #"/ "evans write" Enter Enter"#),
    TrialPlace("form-blank", "FormScreen", #"/ "evans write" Enter Enter b"#),
    TrialPlace("form-returned", "FormScreen", #"/ "gwynne write" Enter Enter"#),
    TrialPlace("form-authorise", "FormScreen", as: "grace.obi", #"3 / "dunmore" Enter Enter"#),
    TrialPlace("form-grid", "FormScreen", as: "zoe.hartley", #"/ "iwu part 2" Enter Enter"#),
    TrialPlace("form-outcomes", "FormScreen", as: "owen.price", #"/ "haddad outcome" Enter Enter b"#),
    TrialPlace("form-sheet", "FormScreen", #"F "C0044" Enter >"report" Enter b"#),
  ]

  private static let minutes = [
    TrialPlace("minutes", "FormScreen", as: "mei.lin", #"/ "castellan minutes" Enter Enter"#),
    TrialPlace("minutes-attendance", "AttendancePane", as: "mei.lin", #"/ "castellan minutes" Enter Enter Alt-w"#),
    TrialPlace("minutes-actions", "ActionsPane", as: "mei.lin", #"/ "castellan minutes" Enter Enter Alt-q"#),
    TrialPlace("minutes-action", "ActionSheet", as: "mei.lin", #"/ "castellan minutes" Enter Enter Alt-j"#),
    TrialPlace(
      "minutes-remarks", "RemarksPane", as: "nadia.klein", #"F "C0013" Enter >"Write the minutes" Enter Ctrl-R"#),
    TrialPlace("preview", "PreviewScreen", as: "mei.lin", #"/ "castellan minutes" Enter Enter Esc P"#),
  ]

  private static let work = [
    TrialPlace("step", "StepScreen", #"F "C0043" Enter p Home Right Enter"#),
    TrialPlace("board", "BoardScreen", #"F "C0044" Enter >"Initial conference" Enter b"#),
    TrialPlace("checklist", "ChecklistScreen", as: "tom.reed", #"2 / "checks" Enter c Enter"#),
    TrialPlace("request", "RequestScreen", #"/ "warn" Enter Enter"#),
    TrialPlace("next-actions", "NextActionsScreen", #"/ "action taken" Enter Enter"#),
    TrialPlace("register", "RegisterScreen", as: "gareth.llwyd", #"/ "collect" Enter Enter"#),
  ]

  private static let dialogs = [
    TrialPlace("confirm", "ConfirmDialog", #"/ "complete the meeting" Enter Enter"#),
    TrialPlace("choice", "ChoiceDialog", "o"),
    TrialPlace("prompt", "PromptDialog", "n"),
    TrialPlace("worker", "WorkerDialog", "r"),
    TrialPlace("receiver", "ReceiverDialog", #"/ "action taken" Enter Enter Space"#),
    TrialPlace("date", "CalendarDialog", #"F "C0029" Enter >"Initial conference" Enter Enter"#),
    TrialPlace("notice", "NoticeDialog", "2 a b"),
    TrialPlace("person", "PersonDialog", #"F "C0041" Enter a Enter"#),
    TrialPlace("family", "FamilyDialog", #"F "C0041" Enter e"#),
    TrialPlace("move", "MoveDialog", as: "alan.bryce", #"F "C0041" Enter m"#),
    TrialPlace("restrict", "RestrictDialog", as: "grace.obi", #"F "C0041" Enter R"#),
    TrialPlace("erase", "EraseDialog", as: "alan.bryce", #"F "C0013" Enter >"authorised" Enter X"#),
    TrialPlace("emergency", "EmergencyDialog", "!"),
    TrialPlace("review-emergency", "ReviewDialog", as: "grace.obi", #"3 / "emergency" Enter Enter"#),
    TrialPlace("open-case", "OpenCaseDialog", #"f "Zenith" Ctrl-N"#),
    TrialPlace("chronology-line", "ChronologyDialog", #"F "C0041" Enter c a"#),
    TrialPlace("received", "RegisterDialog", as: "gareth.llwyd", #"/ "collect" Enter Enter Enter"#),
    TrialPlace("member", "MemberDialog", as: "gareth.llwyd", #"F "C0041" Enter >"Core group prior" Enter M Enter"#),
    TrialPlace("leave", "LeaveDialog", as: "gareth.llwyd", #"F "C0041" Enter >"Core group prior" Enter M x"#),
  ]
}
