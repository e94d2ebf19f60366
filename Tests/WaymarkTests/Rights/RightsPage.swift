import Workflow

/// The documentation's page of who may see and do what, made by asking.
enum RightsPage {
  static func text(of matrix: RightsMatrix) -> String {
    """
    # Rights

    Who may see which case, and do what in it.

    ## Overview

    What somebody may do comes from the roles that they have now: each command is decided with them, and what stands in its
    way is said. What they may see comes from how far their roles see, their team, what they are involved in, and whether a
    case is restricted. A case that somebody may not see is not there for them: no list, count, search or suggestion has
    it, and what is asked of it is answered as for a number that nobody has.

    Both tables are made by asking the program, and tests hold them.

    ## Which cases somebody sees

    Somebody is involved who is allocated, has one of the case's tasks or requests, serves at one of its meetings or stands
    among its people. A role's `sees` says which row holds; of several roles the widest.

    \(table(["sees"] + standings.map(\.title), sights))

    A restricted case is for the people named, whatever their roles see. Somebody with `emergency-access` who is not named
    can open one by its number, with a reason, until the end of the following day; it goes to the tray of the reviewer who
    was named, and stays on the record. Whoever has left sees nothing from that moment, in a program that is open too, and
    so does whoever acts for them. Nobody authorises, rolls back or reviews their own work. Acting for another needs a
    mandate with an end; they then see what the other sees.

    ## What each role does

    `yes`: wherever the case allows it. `its tasks`: where the procedure gives the task to the role. The roles are those of
    the procedure that most of the demo's families are on.

    \(table(["command"] + matrix.roles.map { "\($0.key)" }, matrix.rows.map { ["`\($0.command)`"] + $0.cells.map(\.rawValue) }))

    Beyond commands: the audit trail is for roles with `read-audit`, the manager's page for those with `read-timeliness`;
    workers and mandates are registered by those with `administer`.
    """ + "\n"
  }

  /// How somebody can stand to a case.
  private struct Standing {
    var title: String
    var access: CaseAccess
    var hasLeft = false
  }

  private static let today = Day(year: 2026, month: 1, day: 12) ?? .earliest

  private static let standings = [
    Standing(title: "involved", access: CaseAccess(team: "south", involved: ["amina"])),
    Standing(title: "of their team", access: CaseAccess(team: "north", involved: [])),
    Standing(title: "of another team", access: CaseAccess(team: "south", involved: [])),
    Standing(
      title: "restricted, named", access: CaseAccess(team: "south", involved: ["amina"], named: ["amina": .latest])),
    Standing(
      title: "restricted, involved, not named",
      access: CaseAccess(team: "north", involved: ["amina"], named: ["grace": .latest])),
    Standing(
      title: "restricted, opened in an emergency yesterday",
      access: CaseAccess(team: "south", involved: [], named: ["grace": .latest, "amina": today])),
    Standing(
      title: "the day after that",
      access: CaseAccess(team: "south", involved: [], named: ["grace": .latest, "amina": today.adding(days: -1)])),
    Standing(title: "whoever has left", access: CaseAccess(team: "north", involved: ["amina"]), hasLeft: true),
  ]

  private static var sights: [[String]] {
    Reach.allCases.map { reach in
      ["`\(reach.rawValue)`"]
        + standings.map { standing in
          let worker = Worker(
            id: "amina", name: "", title: "", roles: standing.hasLeft ? [] : ["worker"], team: "north", teamName: "",
            sees: reach)
          return Sight(of: worker, on: today).includes(standing.access) ? "yes" : "–"
        }
    }
  }

  private static func table(_ heads: [String], _ rows: [[String]]) -> String {
    ([heads, heads.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
