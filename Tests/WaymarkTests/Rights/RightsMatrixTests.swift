import Foundation
import Testing
import Workflow

@testable import waymark

/// Every role by every command: what the page of rights says is what the program decides.
@Suite struct RightsMatrixTests {
  static let matrix = Result { try RightsMatrix() }

  @Test func thePageIsWhatTheProgramDecides() throws {
    let matrix = try Self.matrix.get()
    #expect(matrix.unreached.isEmpty, "no case of the trial has anything to ask these of: \(matrix.unreached)")
    let file = Sources.folder.appendingPathComponent("waymark/Documentation.docc/Rights.md")
    let made = RightsPage.text(of: matrix, try QueryMatrixTests.matrix.get())
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
      try made.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let lines = made.split(separator: "\n")
    for (number, (line, known)) in zip(lines, kept).enumerated() {
      let (cells, knownCells) = (line.split(separator: "|"), known.split(separator: "|"))
      for (cell, knownCell) in zip(cells, knownCells) where cell != knownCell {
        Issue.record("line \(number + 1), \(cells.first ?? ""): the page says \(knownCell), the program \(cell)")
      }
    }
    #expect(lines.count == kept.count)
  }

  /// What a permission allows, each role has or has not, as the procedure's file says it.
  @Test(arguments: [
    ("restrict-case", Permission.restrict), ("lift-restriction", .restrict), ("review-emergency-access", .restrict),
    ("take-emergency-access", .emergencyAccess), ("open-case", .openCase), ("open-step", .openCase),
    ("add-person", .editPeople), ("change-person", .editPeople), ("remove-person", .editPeople),
    ("change-case", .editPeople), ("allocate", .allocate), ("cancel-step", .cancelStep), ("roll-back", .rollBack),
    ("move-case", .moveCase), ("register-worker", .administer), ("change-worker", .administer),
    ("grant-mandate", .administer), ("end-mandate", .administer), ("erase-text", .erase),
    ("hold-records", .erase), ("release-records", .erase),
  ])
  func aPermissionIsForThoseWhoHaveIt(command: String, permission: Permission) throws {
    let matrix = try Self.matrix.get()
    let row = try #require(matrix.rows.first { $0.command == command })
    for (role, cell) in zip(matrix.roles, row.cells) {
      #expect(cell == (role.permissions.contains(permission) ? .always : .never), "\(role.key)")
    }
  }

  /// No role does everything: whoever sends work to be authorised is not alone in deciding on it.
  @Test func noRoleDoesEverything() throws {
    let matrix = try Self.matrix.get()
    for (index, role) in matrix.roles.enumerated() {
      #expect(matrix.rows.contains { $0.cells[index] == .never }, "\(role.key)")
    }
  }
}
