extension CaseFile {
  /// Who closed the case, and when: the last of its steps, by closing it or by calling it off. Nil while a step is open,
  /// and so for a case of which one was opened again.
  public var closing: Signature? {
    guard !steps.contains(where: \.state.isOpen) else { return nil }
    return steps.compactMap(\.closed).max { $0.at < $1.at }
  }
}
