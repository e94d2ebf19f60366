/// How far a role lets somebody see, where nothing narrower holds: an authority's procedure says it of each role.
public enum Reach: String, CaseIterable, Comparable, Hashable, Sendable, Codable {
  /// The cases that somebody is involved in.
  case involved
  /// Those and the cases of their team.
  case team
  /// Every case of the authority.
  case authority

  public static func < (left: Reach, right: Reach) -> Bool { left.breadth < right.breadth }

  private var breadth: Int {
    switch self {
    case .involved: 0
    case .team: 1
    case .authority: 2
    }
  }
}
