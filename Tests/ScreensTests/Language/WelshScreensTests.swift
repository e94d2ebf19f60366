import Casework
import Definitions
import Foundation
import Terminal
import Testing
import Workflow

@testable import Screens

/// The main screens in Welsh, in two windows: golden, with nothing cut that English has room for, and nothing English
/// left in them but what the procedure and people wrote.
@Suite("Screens in Welsh")
struct WelshScreensTests {
  static let catalogue: Catalogue? = {
    let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Resources")
    return CatalogueLoader.load(.welsh, resources: resources.path).catalogue
  }()

  /// A screen and how it is come to.
  struct Scene: CustomTestStringConvertible, Sendable {
    var name: String
    var frame: @Sendable (Int, Int) throws -> Buffer
    var testDescription: String { name }

    /// In the shell, after these keys.
    static func shell(
      _ name: String, _ keys: String, as worker: Worker = World.amina,
      world: @escaping @Sendable () -> World = { World() },
      then: @escaping @Sendable (Driver) -> Driver = { $0 }
    ) -> Scene {
      Scene(name: name) { width, height in
        then(Driver(world().session(as: worker), width: width, height: height).type(keys)).frame
      }
    }
  }

  /// After a pause, in which the tray looks at the case of the task under the cursor.
  @Sendable private static func resting(_ driver: Driver) -> Driver {
    for _ in 0..<3 { driver.send(.idle) }
    return driver
  }

  static let scenes: [Scene] = [
    .shell("tray", "", then: resting),
    .shell("tray-empty", "", world: { World(families: false) }),
    .shell("tray-grouped", "o", then: { resting($0.press(.down, .enter)) }),
    .shell("tray-problem", "/rle:chair"),
    .shell("due", "d"),
    .shell("summary", "s"),
    .shell("pathway", "p"),
    .shell("find", "Fcarter"),
    .shell("cases", "f"),
    .shell("help", "?"),
    .shell("palette", ":"),
    .shell("who", "w"),
    .shell("calendar", "C"),
    .shell("changes", "y"),
    .shell("team", "2t"),
    .shell("person", "sa", then: { $0.press(.enter) }),
    .shell("chronology", "sc"),
    .shell("network", "sn"),
    .shell("manager", "m", as: World.ben, world: { ManagerTests.world() }),
    .shell(
      "manager-list", "m", as: World.ben, world: { ManagerTests.world() },
      then: { $0.select("Core group").press(.enter) }),
    .shell("refusal", "", world: { World(families: false) }, then: { $0.press(.enter) }),
    Scene(name: "form") { width, height in
      let driver = FormWorld().open(FormWorld.report, width: width, height: height).type("b")
      return driver.frame
    },
    Scene(name: "form-start") { width, height in
      let world = FormWorld()
      try world.finishEnquiry()
      return world.open(FormWorld.report, width: width, height: height).type(" ").frame
    },
    Scene(name: "form-sections") { width, height in
      let world = FormWorld()
      try world.writeReport()
      return world.open(FormWorld.report, width: width, height: height).press(.escape).frame
    },
    Scene(name: "form-refused") { width, height in
      FormWorld().open(FormWorld.report, width: width, height: height).type("b").press(.function(8)).frame
    },
    Scene(name: "meeting") { width, height in
      let world = MeetingWorld(procedure: MeetingProcedure.withReport)
      try world.scheduled()
      try world.perform(.leaveOut(LeaveOut(step: world.conference, person: "p3", reason: "Lives abroad.")))
      let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "invite")
      return Driver(world.session(), root: screen, width: width, height: height).frame
    },
    Scene(name: "meeting-date") { width, height in
      let world = MeetingWorld()
      let screen = MeetingScreen(caseID: world.caseID, step: world.conference, focus: "schedule")
      return Driver(world.session(), root: screen, width: width, height: height).press(.enter).frame
    },
  ]

  @Test("as it looks", arguments: scenes, [(80, 24), (60, 20)])
  func looks(scene: Scene, size: (Int, Int)) throws {
    let welsh = try #require(WelshScreensTests.catalogue)
    let english = try scene.frame(size.0, size.1)
    let frame = try Catalogue.$current.withValue(welsh) { try scene.frame(size.0, size.1) }
    Golden.check(frame, "welsh-\(scene.name)-\(size.0)x\(size.1)")
    #expect(frame.text != english.text)
    let text = frame.text
    let words = WelshScreensTests.words(of: text)
    for (phrase, itsWords) in WelshScreensTests.english where itsWords.isSubset(of: words) && text.contains(phrase) {
      Issue.record("\(scene.name) says \"\(phrase)\":\n\(frame.text)")
    }
    let cut = WelshScreensTests.cuts(in: frame) - WelshScreensTests.cuts(in: english)
    #expect(cut <= 0, "\(scene.name) cuts what English has room for:\n\(frame.text)")
  }

  /// How many texts are cut, but for a reason of a due date of which the rest is a key away.
  private static func cuts(in frame: Buffer) -> Int {
    frame.text.replacing(#/ … (mae )?d /#, with: " ").count { $0 == "…" }
  }

  private static func words(of text: String) -> Set<Substring> { Set(text.split { !$0.isLetter }) }

  /// Phrases of more than one word that no procedure has in it, each with its words.
  private static let english: [(phrase: String, words: Set<Substring>)] = (catalogue?.phrases ?? [:]).compactMap {
    phrase, translation in
    // A task of the procedure is to record who attended.
    let isShown =
      phrase != "who attended" && phrase.count > 11 && phrase.contains(" ") && !phrase.contains("{")
      && !phrase.contains(" ~ ")
    return isShown && translation != .text(phrase) ? (phrase, words(of: phrase)) : nil
  }
}
