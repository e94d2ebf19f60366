import Definitions
import Foundation
import Terminal
import Testing
import Workflow

@testable import Screens
@testable import waymark

/// Every shipped tour is one that can be gone: each step ends by the keys that it names, and not before.
@Suite struct TourWalkTests {
  static let resources = Sources.folder.deletingLastPathComponent().appendingPathComponent("Resources").path

  @Test func everyRoleHasATour() {
    let (tours, problems) = TourLoader.load(resources: Self.resources)
    #expect(problems.map(\.description) == [])
    #expect(tours.map(\.role) == TourWalk.roles)
    for tour in tours { #expect((6...10).contains(tour.steps.count), "\(tour.role)") }
  }

  @Test(arguments: TourWalk.roles, [80, 60])
  func itsKeysLeadToTheEnd(role: RoleKey, width: Int) throws {
    let tour = try TourWalk.tour(role)
    let walk = try TourWalk(tour, width: width, height: width == 80 ? 24 : 20)
    for (index, step) in tour.steps.enumerated() {
      let says = TourText(step.says).text
      try #require(walk.index == index, "step \(index + 1) was done before its time: \(says)\n\(walk.text)")
      // The beginning of it: the rest is in the next line.
      #expect(walk.text.contains(says.prefix(30)))
      #expect(walk.text.contains("TRAINING TOUR"))
      #expect(walk.shell.touring?.guide.wayBack == nil, "step \(index + 1) begins elsewhere: \(says)\n\(walk.text)")
      try walk.walk(step)
      try #require(walk.index == index + 1, "step \(index + 1) is not done: \(says)\n\(walk.text)")
      #expect(walk.shell.touring?.guide.marks[index] == .done)
    }
    #expect(walk.shell.touring?.guide.step == nil)
    #expect(walk.text.contains("That was the tour."))
  }

  /// The families of a training store are laid out around the day it is: the tour is the same on a day off.
  @Test(arguments: TourWalk.roles, ["2026-02-28T11:00", "2026-04-06T09:00", "2026-12-31T16:30"])
  func itIsTheSameOnAnyDay(role: RoleKey, moment: String) throws {
    let tour = try TourWalk.tour(role)
    let walk = try TourWalk(tour, on: moment)
    for (index, step) in tour.steps.enumerated() {
      try walk.walk(step)
      try #require(walk.index == index + 1, "step \(index + 1) is not done: \(step.says)\n\(walk.text)")
    }
  }

  /// Each key that a walk presses stands between backticks in the text of its step, and no other key is named wrongly.
  @Test(arguments: TourWalk.roles) func theTextNamesItsKeys(role: RoleKey) throws {
    let tour = try TourWalk.tour(role)
    for step in tour.steps {
      let named = try TourText(step.says).keyNames.map { name in
        try #require(Key(named: name), "\(name) in: \(step.says)")
      }
      for case .press(let name) in step.walk {
        let key = try #require(Key(named: name), "there is no key \(name)")
        #expect(named.contains(key), "\(name) is not named in: \(step.says)")
      }
    }
  }

  /// In the smallest window that a screen is meant for, nothing of an instruction is cut off.
  @Test(arguments: TourWalk.roles) func theTextFits(role: RoleKey) throws {
    let tour = try TourWalk.tour(role)
    let size = Size(width: 60, height: 20)
    for step in tour.steps {
      #expect(TourText(step.says).height(width: size.width - 2) <= TourBand.textHeight(in: size), "\(step.says)")
      #expect((step.lost ?? "").columns <= size.width - 2)
    }
  }
}
