import Terminal
import Workflow

extension MeetingScreen {
  public var bindings: [Binding] {
    let (isDetails, isAttendees, isAttendance) = (pane == .details, pane == .attendees, pane == .attendance)
    let isPicking = isAttendees || isAttendance
    var isOnPerson = false
    if isAttendance, case .person = attendanceItem { isOnPerson = true }
    let isOnUpdate = isDetails && detailsItem == .update
    return [
      Binding("activate", [.enter], activateLabel, help: "Open or change what is under the cursor"),
      Binding(
        "update", [.character("u"), .control("s")], "update", help: "Update meeting date and scheduling",
        isInFooter: !isOnUpdate && (isDetails || details.isChanged)),
      Binding(
        "slots", [.character("s")], "find a time",
        help: "Find a time at which those who serve it and a venue are free", isInFooter: isDetails),
      Binding("add", [.character("a")], "add attendee", help: "Add attendee: whom to invite", isInFooter: !isAttendees),
      Binding(
        "tick", [.character(" ")], "tick", help: "Tick who is under the cursor, or untick",
        isInFooter: isAttendees || isOnPerson),
      Binding(
        "tick-all", [.control("a"), .character("A")], "all",
        help: "Tick everybody who is not invited yet, or untick them", isInFooter: isAttendees),
      Binding(
        "invite", [.character("m")], "invited by", help: "Invite those who are ticked, and say by which method",
        isInFooter: isAttendees && !ticked.isEmpty),
      Binding("yes", [.character("y")], "will attend", help: "Record that they will attend", isInFooter: isAttendees),
      Binding(
        "no", [.character("n")], "won't", help: "Record that they will not attend", isInFooter: isAttendees,
        beside: "yes"),
      Binding(
        "withdraw", [.character("w"), .delete], "withdraw", help: "Take the invitation back", isInFooter: isAttendees),
      Binding(
        "tick-expected", [.character("t")], "tick expected", help: "Tick everybody who said they would attend",
        isInFooter: isAttendance),
      Binding(
        "record", [.character("r")], "record attendance", help: "Record when it was held and who was there",
        isInFooter: isAttendance || attendance.isChanged),
      Binding(
        "leave-out", [.character("o")], "leave out", help: "Record that they are not to be invited, with the reason",
        isInFooter: isAttendees),
      Binding(
        "find", [.character("f"), .character("/")], "find others",
        help: "Find another worker of the authority and add them", isInFooter: isPicking),
      Binding(
        "new", [.insert, .character("+")], "new person", help: "Add somebody who is not in the case yet",
        isInFooter: isPicking),
      Binding(
        "complete", [.character("c")], "complete meeting", help: title(ofTask: "complete", or: "Complete meeting")),
      Binding(
        "close", [.character("x")], "close process", help: title(ofTask: "close", or: "Close meeting process")),
      Binding(
        "members", [.character("M")], "members", help: "Show who is a member of the group that meets, and change it",
        group: .view, isInFooter: loaded?.definition.group != nil),
      Binding(
        "print", [.character("P")], "print", help: "Show agenda, invitations and minutes as they are printed",
        group: .view, isInFooter: false),
      Binding("cancel-step", [.character("D")], "call off", help: "Call the meeting off, with a reason"),
      Binding("next-pane", [.tab, .right, .character("l")], "next part", help: "Go to the next part", group: .move),
      Binding(
        "previous-pane", [.backTab, .left, .character("h")], "part before", help: "Go to the part before",
        group: .move, isInFooter: false),
      Binding(
        "back", [.escape, .character("q")], "back", help: "Go back; asks about changes that are not saved",
        group: .program),
    ] + stepBindings + Binding.moves(over: "row")
  }

  private var activateLabel: String {
    switch pane {
    case .details: detailsItem == .update ? "update" : "change"
    case .attendees: "invite"
    case .attendance:
      switch attendanceItem {
      case .date, .time, nil: "change"
      case .person: "tick"
      case .record: "record"
      }
    case .tasks: "open"
    }
  }

  private func title(ofTask action: ActionID, or other: String) -> String {
    loaded?.task { action == "close" ? $0 == .close : $0 == .confirm }?.title ?? other
  }
}
