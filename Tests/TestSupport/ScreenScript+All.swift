extension ScreenScript {
  package static let all = [
    ScreenScript(
      "the tray: tabs, a filter, a due date",
      Step("Down Down 2", shows: "[2 Team"), Step("5", shows: "[5 Overdue"),
      Step(#"1 / "gwynne""#, shows: "/ filter: gwynne"), Step("Enter", shows: "Gwynne, Rhys"),
      Step("d", shows: "Due Fri 9 Jan 2026.")),
    ScreenScript(
      "find, summary, pathway",
      Step(#"F "evans""#, shows: "Families"), Step("Enter", shows: "Family summary"),
      Step("Tab Tab Down", shows: "Family"), Step("p", shows: "Pathway map"),
      Step("Left d", shows: "Due Thu 4 Dec 2025")),
    ScreenScript(
      "a form is begun, filled in and saved",
      Step(#"/ "evans write" Enter Enter"#, shows: "b start blank"), Step("b", shows: "Reason for the conference"),
      Step(#"Tab "Seen at school, and well." Enter "Second line." Left Left Backspace"#, shows: "Second lie."),
      Step("Ctrl-S", shows: "saved 09:0")),
    ScreenScript(
      "what is missing is refused",
      Step(#"/ "evans write" Enter Enter b"#, shows: "Reason for the conference"), Step("F8", shows: "Not finalised")),
    ScreenScript(
      "a question is answered",
      Step(#"/ "complete the meeting" Enter Enter"#, shows: "[ No ]"), Step("Tab", shows: "It is done"),
      Step("y", shows: "Done:")),
    ScreenScript(
      "a task goes to another worker", as: "grace.obi",
      Step("2 r", shows: "Give to:"), Step(#""zo""#, shows: "Zoë Hartley"), Step("Enter", shows: "Given to Zoë")),
    ScreenScript(
      "what is for another role is refused",
      Step("r", shows: "Give to:"), Step(#""gareth""#, shows: "Gareth Llwyd"), Step("Enter", shows: "is for: Team")),
    ScreenScript(
      "a meeting is set",
      Step(#"/ "organise παπ" Enter Enter"#, shows: "Date and scheduling"), Step("Enter", shows: "January 2026"),
      Step(#""14 jan" Enter"#, shows: "Wed 14 Jan 2026"), Step("Down Enter", shows: "Time"),
      Step(#""10:30" Enter"#, shows: "10:30")),
    ScreenScript(
      "minutes are taken", as: "mei.lin",
      Step(#"/ "castellan" Enter Enter"#, shows: "Minutes of the conference"),
      Step(#"Ctrl-End " Everybody agreed." Ctrl-S"#, shows: "Everybody agreed."), Step("Alt-w", shows: "Present 7"),
      Step("Esc Alt-q", shows: "Actions"), Step("Esc Tab", shows: "words")),
    ScreenScript(
      "the help does what is chosen",
      Step("?", shows: "Help"), Step(#"/ "calendar""#, shows: "Show the meetings to come"),
      Step("Enter", shows: "Sun 18 Jan 2026")),
    ScreenScript(
      "the palette, and the manager's page", as: "grace.obi",
      Step(#": "timeliness""#, shows: "Show the manager's page"), Step("Enter", shows: "Timeliness"),
      Step("Enter", shows: "Enter summary"), Step("Esc Tab Down", shows: "Timeliness")),
    ScreenScript(
      "next actions are chosen and passed on",
      Step(#"/ "action taken" Enter Enter"#, shows: "Choose one or several"), Step("Space", shows: "To whom"),
      Step(#""zo" Enter"#, shows: "Zoë Hartley"), Step("Ctrl-S", shows: "Saved.")),
    ScreenScript(
      "the window changes its size",
      Step("p", shows: "Pathway map"), Step("60x20", shows: "Pathway map"), Step("20x6", shows: "Waymark needs a"),
      Step("120x40", shows: "Pathway map"), Step("Right Right", shows: "Pathway map")),
  ]
}
