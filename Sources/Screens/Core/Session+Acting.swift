import Casework
public import Workflow

extension Session {
  /// Who is at the terminal, whomever they act for.
  public var holder: Worker { holding?.worker ?? worker }
  /// The mandate by which they act for another; nil where they act for themselves.
  public var mandate: Mandate? { holding?.mandate }

  /// The same of whoever is at the terminal, in the place of another.
  func acting(for principal: Worker, by mandate: Mandate) -> Session {
    with(principal, holding: Holding(worker: holder, mandate: mandate))
  }

  /// The same in nobody's place but their own.
  var actingForNobody: Session { with(holder, holding: nil) }

  /// Whoever acts, and by what.
  struct Holding: Sendable {
    var worker: Worker
    var mandate: Mandate
  }
}
