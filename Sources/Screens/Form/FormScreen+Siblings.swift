import Terminal
import Workflow

extension FormScreen {
  /// The same field of the brothers and sisters of the child that a field is about, as far as they are asked it, in the
  /// order of the form; none for a field that is not asked for each child.
  func siblings(of address: FieldAddress) -> [FieldAddress] {
    guard address.child != nil else { return [] }
    return places.map(\.address).filter { $0.field == address.field && $0 != address }
  }

  /// True where the focused field is asked for brothers and sisters too.
  var hasSiblings: Bool {
    guard focus?.child != nil, let record else { return false }
    return record.file.children(of: record.step).count > 1
  }

  /// Changes an answer on the screen, and with it those that stand for the same: what is typed for the first child is
  /// the answer of the others too, as long as they have no other.
  mutating func set(_ address: FieldAddress, to answer: Answer) {
    guard record?.definition.field(address.field)?.field.isShared == true, isOfFirstChild(address) else {
      change(address, to: answer)
      return
    }
    let before = answers[address] ?? .blank
    change(address, to: answer)
    guard !before.isSame(as: answer) else { return }
    let others = siblings(of: address)
    for other in others where (answers[other] ?? .blank).isSame(as: before) || (answers[other] ?? .blank).isBlank {
      change(other, to: answer)
    }
  }

  private func isOfFirstChild(_ address: FieldAddress) -> Bool {
    record.map { $0.file.children(of: $0.step).first?.id == address.child } ?? false
  }

  /// Gives the answer of the focused field to the brothers and sisters; asks first where one of them has another.
  mutating func sameForAll(in session: Session) -> [Effect] {
    commit(in: session)
    guard let focus else { return [] }
    let answer = answers[focus] ?? .blank
    let others = siblings(of: focus)
    guard !others.isEmpty else { return [.say(say("This is asked for no other child."))] }
    let differing = others.filter { !(answers[$0] ?? .blank).isBlank && !(answers[$0] ?? .blank).isSame(as: answer) }
    guard differing.isEmpty else {
      let names = listed(differing.map(childName))
      return [
        .push(
          ConfirmDialog(
            title: say("Same for all"),
            message: say(
              "\(names) \(differing.count == 1 ? say("has another answer") : say("have other answers")). Replace?"),
            confirm: say("Replace"), tag: "same-for-all"))
      ]
    }
    return giveToSiblings(in: session)
  }

  mutating func giveToSiblings(in session: Session) -> [Effect] {
    guard let focus else { return [] }
    let others = siblings(of: focus)
    for other in others { change(other, to: answers[focus] ?? .blank) }
    let names = listed(others.map(childName))
    return keepDraft(in: session, alsoFocus: false) + [.say(say("The same for \(names) now."))]
  }

  private func childName(_ address: FieldAddress) -> String {
    address.child.flatMap { record?.file.person($0)?.shortName } ?? ""
  }
}
