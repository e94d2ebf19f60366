import Definitions
import Foundation
import Terminal
import Testing
import Workflow

@testable import Screens
@testable import waymark

/// A tour as its own keys are pressed, on the training store that the program makes.
final class TourWalk {
  let shell: Shell
  var size: Size
  private let ground: TourGround

  /// The tour on the day it is, or on another.
  init(_ tour: TourDefinition, width: Int = 80, height: Int = 24, on moment: String? = nil) throws {
    var tours = TrainingTours()
    if let moment { tours.clock = try #require(TrainingClock(moment)) }
    ground = try tours.ground(for: tour)
    shell = makeShell(tour: tour, on: ground, depth: .indexed)
    size = Size(width: width, height: height)
    _ = shell.render(size: size)
  }

  deinit { ground.end() }

  /// The step that the tour has come to, counted from 0.
  var index: Int { shell.touring?.guide.index ?? -1 }
  var frame: Buffer { shell.render(size: size) }
  var text: String { frame.text }

  func press(_ key: Key) {
    _ = shell.update(.key(key))
    _ = shell.render(size: size)
  }

  /// Goes through a step by its keys, as far as it has not ended.
  func walk(_ step: TourDefinition.Step) throws {
    let before = index
    for stroke in step.walk where index == before { try play(stroke) }
  }

  func play(_ stroke: TourDefinition.Stroke) throws {
    switch stroke {
    case .press(let name): press(try #require(Key(named: name), "there is no key \(name)"))
    case .type(let text): for character in text { press(.character(character)) }
    }
  }

  /// The roles that have a tour.
  static let roles: [RoleKey] = [
    "chair", "conference-support", "minute-taker", "records-support", "social-worker", "team-manager",
  ]

  /// The tour of a role, as the program ships it.
  static func tour(_ role: RoleKey) throws -> TourDefinition { try #require(shipped.first { $0.role == role }) }

  private static let shipped: [TourDefinition] = TourLoader.load(
    resources: Sources.folder.deletingLastPathComponent().appendingPathComponent("Resources").path
  ).tours
}
