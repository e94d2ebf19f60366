extension CaseFile {
  /// Takes in who came and went, and what was remarked on what is written.
  mutating func evolveMinutes(_ event: Event, signature: Signature) {
    switch event {
    case .personArrived(let event):
      change(event.step) {
        if !$0.meeting.present.contains(event.person) { $0.meeting.present.append(event.person) }
        $0.meeting.arrived[event.person] = event.at
      }
    case .personDeparted(let event): change(event.step) { $0.meeting.departed[event.person] = event.at }
    case .remarkLeft(let event):
      changeForm(event.form) {
        $0.remarks.append(
          Remark(
            number: $0.remarks.count + 1, section: event.section, child: event.child, text: event.text,
            left: signature))
      }
    case .remarkSettled(let event):
      changeForm(event.form) { form in
        guard let index = form.remarks.firstIndex(where: { $0.number == event.remark }) else { return }
        form.remarks[index].settled = Remark.Settlement(signature: signature, answer: event.answer)
      }
    default: break
    }
  }
}
