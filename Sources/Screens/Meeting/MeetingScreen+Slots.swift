import Casework
import Workflow

extension MeetingScreen {
  /// How many times are offered to choose from.
  private static let offers = 8

  /// Offers times at which whoever serves the meeting, those chosen here first, and a venue are free.
  mutating func findSlots(in session: Session) -> [Effect] {
    let offer: SlotOffer
    do throws(CaseworkError) {
      offer = try session.service.slots(
        for: stepID, of: caseID, from: details.date, count: MeetingScreen.offers, preferring: details.officers,
        at: details.venue)
    } catch {
      return [.refuse(error.description)]
    }
    offered = offer.finding.slots
    guard !offered.isEmpty else { return [.refuse(offer.explanation ?? say("No time was found."))] }
    let choices = offered.enumerated().map { Choice("\($0)", title: wording(of: $1, roles: offer.roles)) }
    let dialog = ChoiceDialog(
      title: offer.explanation == nil ? say("A time: \(title)") : say("Only after the limit: \(title)"),
      choices: choices,
      tag: "slot")
    return [.push(dialog)] + (offer.explanation.map { [.say($0)] } ?? [])
  }

  /// A time with who and where: "Wed 14 Jan 10:00–12:00 Owen Price, Mei Lin · Room 1".
  private func wording(of slot: Slot, roles: [RoleKey]) -> String {
    let people = roles.compactMap { slot.officers[$0] }.map { loaded?.name($0) ?? $0.rawValue }
    let rest = [people.joined(separator: ", "), slot.venue ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    let late = slot.isLate ? say("! late  ") : ""
    return "\(late)\(slot.start.day.brief) \(slot.start.time)–\(slot.end.time) \(rest)"
  }

  /// Fills in the time that was chosen, with who and where, and goes to the line that saves it.
  mutating func takeSlot(_ index: String) -> [Effect] {
    guard let index = Int(index), offered.indices.contains(index) else { return [] }
    let slot = offered[index]
    details.date = slot.start.day
    details.time = slot.start.time
    for (role, worker) in slot.officers { details.set(worker, as: role) }
    if let venue = slot.venue { details.venue = venue }
    offered = []
    place(.details, at: detailsItems.firstIndex(of: .update))
    return []
  }
}
