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
      Binding("activate", [.enter], activateLabel, help: say("Open or change what is under the cursor")),
      Binding(
        "update", [.character("u"), .control("s")], say("update"), help: say("Update meeting date and scheduling"),
        isInFooter: !isOnUpdate && (isDetails || details.isChanged)),
      Binding(
        "slots", [.character("s")], say("find a time"),
        help: say("Find a time at which those who serve it and a venue are free"), isInFooter: isDetails),
      Binding(
        "add", [.character("a")], say("add attendee"), help: say("Add attendee: whom to invite"),
        isInFooter: !isAttendees),
      Binding(
        "tick", [.character(" ")], say("tick"), help: say("Tick who is under the cursor, or untick"),
        isInFooter: isAttendees || isOnPerson),
      Binding(
        "tick-all", [.control("a"), .character("A")], say("all"),
        help: say("Tick everybody who is not invited yet, or untick them"), isInFooter: isAttendees),
      Binding(
        "invite", [.character("m")], say("invited by"),
        help: say("Invite those who are ticked, and say by which method"),
        isInFooter: isAttendees && !ticked.isEmpty),
      Binding(
        "yes", [.character("y")], say("will attend"), help: say("Record that they will attend"), isInFooter: isAttendees
      ),
      Binding(
        "no", [.character("n")], say("won't"), help: say("Record that they will not attend"), isInFooter: isAttendees,
        beside: "yes"),
      Binding(
        "withdraw", [.character("w"), .delete], say("withdraw"), help: say("Take the invitation back"),
        isInFooter: isAttendees),
      Binding(
        "tick-expected", [.character("t")], say("tick expected"),
        help: say("Tick everybody who said they would attend"),
        isInFooter: isAttendance),
      Binding(
        "record", [.character("r")], say("record attendance"), help: say("Record when it was held and who was there"),
        isInFooter: isAttendance || attendance.isChanged),
      Binding(
        "leave-out", [.character("o")], say("leave out"),
        help: say("Record that they are not to be invited, with the reason"),
        isInFooter: isAttendees),
      Binding(
        "find", [.character("f"), .character("/")], say("find others"),
        help: say("Find another worker of the authority and add them"), isInFooter: isPicking),
      Binding(
        "new", [.insert, .character("+")], say("new person"), help: say("Add somebody who is not in the case yet"),
        isInFooter: isPicking),
      Binding(
        "complete", [.character("c")], say("complete meeting"),
        help: title(ofTask: "complete", or: say("Complete meeting"))),
      Binding(
        "close", [.character("x")], say("close process"), help: title(ofTask: "close", or: say("Close meeting process"))
      ),
      Binding(
        "members", [.character("M")], say("members"),
        help: say("Show who is a member of the group that meets, and change it"),
        group: .view, isInFooter: loaded?.definition.group != nil),
      Binding(
        "print", [.character("P")], say("print"), help: say("Show agenda, invitations and minutes as they are printed"),
        group: .view, isInFooter: false),
      Binding("cancel-step", [.character("D")], say("call off"), help: say("Call the meeting off, with a reason")),
      Binding(
        "next-pane", [.tab, .right, .character("l")], say("next part"), help: say("Go to the next part"), group: .move),
      Binding(
        "previous-pane", [.backTab, .left, .character("h")], say("part before"), help: say("Go to the part before"),
        group: .move, isInFooter: false),
      Binding(
        "back", [.escape, .character("q")], say("back"), help: say("Go back; asks about changes that are not saved"),
        group: .program),
    ] + stepBindings + Binding.moves(over: say("row", "to go to"))
  }

  private var activateLabel: String {
    switch pane {
    case .details: detailsItem == .update ? say("update") : say("change")
    case .attendees: say("invite")
    case .attendance:
      switch attendanceItem {
      case .date, .time, nil: say("change")
      case .person: say("tick")
      case .record: say("record")
      }
    case .tasks: say("open")
    }
  }

  private func title(ofTask action: ActionID, or other: String) -> String {
    loaded?.task { action == "close" ? $0 == .close : $0 == .confirm }?.title ?? other
  }
}
