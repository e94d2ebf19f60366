import Casework
import Definitions
import Terminal
import Workflow

extension Shell {
  /// What a tour can see now, but for what was recorded.
  var sight: TourSight {
    var sight = TourSight()
    let base = layers.lastIndex { !$0.screen.isDialog } ?? 0
    sight.place = TourPlace(top)
    sight.base = TourPlace(layers[base].screen)
    sight.below = layers.dropLast().compactMap { TourPlace($0.screen) }
    sight.refusals = refusals
    switch top {
    case let tray as TrayScreen:
      sight.pointed = "\(tray.tab) " + (tray.selected.map { "\($0.caseID) \($0.task) \($0.kind)" } ?? "")
      sight.isExplained =
        tray.selected.map { row in
          message?.text == TrayPreview(row: row, session: session, missing: tray.missing).reason
        } ?? false
    case let form as FormScreen:
      sight.pointed = "\(form.page) \(form.section) \(form.focus?.description ?? "")"
      for (address, answer) in form.answers where !answer.isBlank {
        sight.written[address.description] = answer.written
      }
      if let focus = form.focus, let input = form.input {
        let typed = input.answer(today: session.today, calendar: session.service.calendar)
        if !typed.isBlank { sight.written[focus.description] = typed.written }
      }
    case let find as FindScreen: sight.typed = find.search.text.count
    case let dialog as any TypingDialog:
      sight.typed = dialog.typed?.lines.values.reduce(0) { $0 + $1.count } ?? 0
    default: break
    }
    return sight
  }
}

extension Answer {
  /// The answer as characters that can be counted.
  fileprivate var written: String { text ?? "\(self)" }
}
