public import Terminal
import Workflow

extension Shell {
  /// What the screen on top says in words, laid out for a window of a size: nothing of what lies below a dialog.
  public func reading(size: Size) -> Reading {
    if let lock {
      let (above, below) = lock.lines(of: session.holder.name)
      return Reading(
        title: say("Waymark: locked"), depth: layers.count, isDialog: true, isTyping: true,
        lines: (above + [lock.line] + below).filter { !$0.isEmpty }.map { ReadLine($0) },
        focus: Reading.Focus(line: 2, offset: 0), keys: "", message: nil, guide: nil)
    }
    let layer = layers[layers.count - 1]
    let size = Size(width: layer.screen.readingColumns ?? size.width, height: size.height)
    self.size = size
    fit()
    var buffer = Buffer(size: size)
    let area = screenArea(in: size)
    top.render(into: &buffer, area: area, theme: theme, session: session)
    var (lines, focus) = buffer.readLines(in: area)
    if let spoken = top.spoken(in: session) {
      focus = focus ?? Reading.Focus(line: 0, offset: 0)
      focus?.spoken = spoken
    }
    return Reading(
      title: readTitle(layer.screen.title), depth: layers.count, isDialog: layer.screen.isDialog,
      isTyping: layer.screen.capturesText, lines: lines, focus: focus, keys: readKeys,
      message: message.map { Reading.Message(($0.isRefusal ? say("Attention: ") : "") + $0.text, number: messages) },
      guide: readGuide)
  }

  /// The title of a screen, at the root with who is at the terminal, and when.
  private func readTitle(_ title: String) -> String {
    guard isAtRoot else { return touring == nil ? title.printable : say("\(title.printable), training") }
    let worker = session.worker
    let training =
      touring != nil ? [say("tour on a training store")] : session.isTraining ? [say("training store")] : []
    let parts = [title] + training + [worker.name, worker.title.inSentence, session.today.long]
    return say("Waymark: ") + parts.joined(separator: ", ").printable
  }

  /// The keys of the footer, all of them.
  private var readKeys: String {
    let items = Footer(entries: entries, isTyping: top.capturesText).items
    let again = isAtRoot ? [say("Ctrl-L reads the screen again")] : []
    return (items.map { "\(Spoken.key($0.key)) \($0.label)" } + again).joined(separator: ", ")
  }

  /// Shows what there is now: as a frame, or on a terminal of lines in words.
  func show(on device: any TerminalDevice, _ lines: (any LineTerminal)?, isAnswer: Bool = true) {
    if let lines {
      lines.read(reading(size: device.size), isAnswer: isAnswer)
    } else {
      device.present(render(size: device.size))
    }
  }
}
