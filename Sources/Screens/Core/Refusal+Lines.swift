import Workflow

extension Refusal {
  /// Every reason in words; what a gate misses one sentence a line.
  var inLines: String {
    reasons.map { reason in
      guard case .gateShut(let title, let missing) = reason, missing.count > 1 else { return reason.wording }
      return ([say("\"\(title)\" can't be done yet.")] + missing.map { "- \($0)" }).joined(separator: "\n")
    }
    .joined(separator: " ")
  }
}
