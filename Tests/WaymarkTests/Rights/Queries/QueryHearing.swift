import Casework
import Workflow

/// What a store answered to somebody. A case is in an answer that names it, that is not what it would be of a number which
/// nobody has, or that is another where the case was never there.
struct QueryHearing {
  typealias Standings = Set<QueryWorld.Standing>

  /// About each case where it is asked of one; about the number that nobody has.
  var whole: [CaseID: QueryAnswer]
  /// The same of stores that lack the cases of a standing.
  var without: [QueryWorld.Standing: [CaseID: QueryAnswer]]
  /// The same of a store with nothing in it.
  var ofNothing: [CaseID: QueryAnswer]
  var isOfACase: Bool

  /// The cases that are told of.
  var named: Standings {
    let nobody = whole[QueryWorld.nobody]?.without(QueryWorld.nobody)
    return Standings(
      QueryWorld.Standing.allCases.filter { standing in
        if isOfACase, whole[standing.id]?.without(standing.id) != nobody { return true }
        return whole.values.contains { answer in
          // Of a number that somebody asked about, the number itself says nothing.
          answer.text.contains(standing.family) || answer.text.contains(standing.closed.rawValue)
            || (!isOfACase && answer.text.contains(standing.id.rawValue))
        }
      })
  }

  /// The cases without which an answer is another.
  var moved: Standings { Standings(without.filter { $0.value != whole }.keys) }

  /// Of these cases, those that are not refused. That a case which may be seen is there is no secret, where more is for
  /// others.
  private func given(_ standings: Standings) -> Standings {
    isOfACase ? standings.filter { whole[$0.id]?.isRefusal == false } : standings
  }

  /// What the table says.
  func cell(_ scope: QueryScope) -> String {
    switch scope {
    case .cases: return QueryHearing.word(given(named.union(moved)))
    case .times:
      let word = QueryHearing.word(given(named))
      return moved.isSubset(of: named) ? word : "\(word), times"
    case .own: return ownCell
    case .authority, .file:
      let told = named.union(moved)
      guard told.isEmpty else { return QueryHearing.word(told) }
      let isNothing = whole == ofNothing || whole.values.allSatisfy(\.isRefusal)
      return scope == .authority && isNothing ? "–" : "yes"
    }
  }

  /// Of what people keep for themselves: whose there is.
  private var ownCell: String {
    let lines = whole.values.flatMap { $0.text.split(separator: "\n") }
    func has(_ whose: String) -> Bool {
      lines.contains { $0.hasPrefix(whose) && !["none", "[]"].contains($0.dropFirst(whose.count)) }
    }
    return has("another's: ") ? "another's" : has("own: ") ? "own" : "–"
  }

  /// The reach whose cases these are, all of them and no other; else which they are.
  private static func word(_ standings: Standings) -> String {
    guard !standings.isEmpty else { return "–" }
    let reach = Reach.allCases.first { reach in
      standings == Standings(QueryWorld.Standing.allCases.filter { $0.isSeen(by: reach) })
    }
    return reach?.rawValue ?? "only " + standings.map(\.rawValue).sorted().joined(separator: ", ")
  }
}
