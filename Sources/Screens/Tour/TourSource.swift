public import Definitions
import Workflow

/// Where tours, and the stores that they are taken on, come from.
public protocol TourSource {
  /// True where there may be tours: reading them is put off until one is asked for.
  var hasTours: Bool { get }
  /// True once: at the first start of a person who was not offered the tour before.
  var isDue: Bool { get }
  /// Remembers that the tour was offered to this person.
  func noteOffered()
  /// The tours that can be taken, and what is wrong with the others.
  func load() -> (tours: [TourDefinition], problems: [Problem])
  /// Makes a store for a tour.
  func ground(for tour: TourDefinition) throws(TourProblem) -> TourGround
}

/// A store for one tour, which nobody has anything in that is to be kept.
public struct TourGround {
  public let session: Session
  /// Throws the store away.
  public let end: () -> Void

  /// A session on a store, and how that is thrown away.
  public init(session: Session, end: @escaping () -> Void) {
    self.session = session
    self.end = end
  }
}

/// Why there is no tour, as a sentence.
public struct TourProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String
  /// A problem in words.
  public init(_ description: String) { self.description = description }
}

/// No tours.
public struct NoTours: TourSource {
  public init() {}
  public var hasTours: Bool { false }
  public var isDue: Bool { false }
  public func noteOffered() {}
  public func load() -> (tours: [TourDefinition], problems: [Problem]) { ([], []) }
  public func ground(for tour: TourDefinition) throws(TourProblem) -> TourGround {
    throw TourProblem(say("There is no tour here."))
  }
}
