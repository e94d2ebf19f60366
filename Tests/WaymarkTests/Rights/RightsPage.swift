import Workflow

/// The documentation's page of who may see and do what, made by asking.
enum RightsPage {
  static func text(of matrix: RightsMatrix, _ queries: QueryMatrix) -> String {
    """
    # Rights

    Who may see which case, and do what in it.

    ## Overview

    What somebody may do comes from the roles that they have now: each command is decided with them, and what stands in its
    way is said. What they may see comes from how far their roles see, their team, what they are involved in, and whether a
    case is restricted. A case that somebody may not see is not there for them: no list, count, search or suggestion has
    it, and what is asked of it is answered as for a number that nobody has.

    All tables are made by asking the program, and tests hold them cell by cell.

    ## Which cases somebody sees

    Somebody is involved who is allocated, has one of the case's tasks or requests, serves at one of its meetings or stands
    among its people. A role's `sees` says which row holds; of several roles the widest.

    \(table(["sees"] + standings.map(\.title), sights))

    A restricted case is for the people named, whatever their roles see. Somebody with `emergency-access` who is not
    named can open one by its number, with a reason, until the end of the following day; it goes to the tray of the
    reviewer who was named, and stays on the record. Whoever has left sees nothing from that moment, and so does whoever
    acts for them: in a program that is open too, with the next key, or within three seconds of a pause. Nobody authorises, rolls back or reviews their own work: what they
    wrote, finalised or sent, or what somebody did in their place. Acting for another needs a mandate with an end, which
    nobody grants themselves; they then see what the other sees, but of restricted cases only those in which they are
    named themselves, or which they opened in an emergency. While an emergency opening is not reviewed its reviewer
    stays the same, for as long as they may review it (it then goes to the next of the named who may), and whoever made
    it is not named; whom a restriction does not name neither changes nor ends it, nor reviews an opening. Nobody who
    registers workers gives themselves a role, another team or a wider view while somebody else could.

    Case numbers do not tell of hidden cases either: an authority's store passes over every other number on average, by a
    rule that nobody knows from outside. A number of which somebody sees nothing may as well never have been given out.

    ## What each role does

    `yes`: wherever the case allows it. `its tasks`: where the procedure gives the task to the role. The roles are those of
    the procedure that most of the demo's families are on.

    \(table(["command"] + matrix.roles.map { "\($0.key)" }, matrix.rows.map { ["`\($0.command)`"] + $0.cells.map(\.rawValue) }))

    The audit trail is for roles with `read-audit`, the manager's page for those with `read-timeliness`; workers and
    mandates are registered by those with `administer`.

    ## What each role may ask

    `involved`, `team`, `authority`: the answer has the cases of that row of the first table, and nothing in it, no count
    and no order either, tells of another. `times`: of the others it has when somebody or some place is taken, and not by
    what. `own`: what they keep for themselves, of cases that they see, and nobody else's. `yes`: it has nothing of any
    case. `–`: it is refused, or there is nothing. In the shipped procedures every role sees the cases of the authority;
    for who sees less the same cells have the narrower word. A case that is hidden is answered as a number that nobody has.

    ### The store

    Everything else is asked by these: screens, documents and commands have no other way to a case.

    \(table(queries.port, queries))

    ### The application

    \(table(queries.service, queries))

    ### What has a right of its own at the command line

    Every other command that prints something asks the queries above.

    \(table(queries.program, queries))

    ### What is not narrowed, and why

    - Workers, teams and mandates: who passes a task on must find somebody to take it, and who may act for them. Why
      somebody may is printed for the two whom a mandate is about, for those who administer and for who owns the file.
    - Kept definitions, and what procedures, forms and the schedule of retention say: practice, and nothing of a case.
    - `isTraining`, `isTimelinessWhole`, `loss`, `sight`, `changeMark()`: what the file is, how it stands and who looks. A
      loss names the cases that may be seen.
    - The times of bookings: nobody could set a meeting without knowing who is free.
    - `audit verify`, `audit receipt`, `store check`: a store is proved as a whole. What is not as it was written in a case
      that the auditor may not see is counted, and not named. For who owns the file nothing is hidden that is in it.
    - `backup`, `restore`, `salvage`, `store clean`: no role's, but for who owns the file or can read it.
    """ + "\n"
  }

  private static func table(_ rows: [QueryMatrix.Row], _ queries: QueryMatrix) -> String {
    let shown = Array(queries.roles.indices) + [queries.world.askers.count - 1]
    return table(
      ["what is asked", "query"] + queries.roles.map { "\($0.key)" } + ["whoever has left"],
      rows.map { row in [row.title, "`\(row.query)`"] + shown.map { row.cells[$0] } })
  }

  /// How somebody can stand to a case.
  private struct Standing {
    var title: String
    var access: CaseAccess
    var hasLeft = false
    /// Whom they act for by a mandate, who sees as far.
    var principal: WorkerID?
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
    Standing(
      title: "whom they act for is involved", access: CaseAccess(team: "south", involved: ["bo"]), principal: "bo"),
    Standing(
      title: "restricted, whom they act for is named",
      access: CaseAccess(team: "north", involved: ["amina", "bo"], named: ["bo": .latest]), principal: "bo"),
    Standing(
      title: "restricted, named, whom they act for is not",
      access: CaseAccess(team: "south", involved: ["bo"], named: ["amina": .latest]), principal: "bo"),
    Standing(title: "whoever has left", access: CaseAccess(team: "north", involved: ["amina"]), hasLeft: true),
  ]

  private static var sights: [[String]] {
    Reach.allCases.map { reach in
      ["`\(reach.rawValue)`"]
        + standings.map { standing in
          let worker = Worker(
            id: standing.principal ?? "amina", name: "", title: "", roles: standing.hasLeft ? [] : ["worker"],
            team: "north", teamName: "", sees: reach)
          let holder: WorkerID? = standing.principal == nil ? nil : "amina"
          return Sight(of: worker, with: holder, on: today).includes(standing.access) ? "yes" : "–"
        }
    }
  }

  private static func table(_ heads: [String], _ rows: [[String]]) -> String {
    ([heads, heads.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
