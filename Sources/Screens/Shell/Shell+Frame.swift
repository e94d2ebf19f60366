import Casework
public import Terminal
import Workflow

extension Shell {
  /// Draws the frame for a window of a size; a screen that has a new area loads what it shows there first.
  public func render(size: Size) -> Buffer {
    self.size = size
    var buffer = Buffer(size: size)
    guard !Shell.isTooSmall(size) else {
      let text =
        say(
          "Waymark needs a window of at least \(Shell.minimum.width) x \(Shell.minimum.height); "
            + "this one is \(size.width) x \(size.height).")
      buffer.write(text, wrappedIn: buffer.area, style: theme[.text])
      return buffer
    }
    if let lock {
      lock.render(into: &buffer, of: session.holder.name, theme: theme)
      return buffer
    }
    fit()
    let area = screenArea(in: size)
    let base = layers.lastIndex { !$0.screen.isDialog } ?? 0
    if readings.isOwed {
      let text = say(
        "Another program holds the store. This is shown as soon as it is recorded who opened it: that is tried again "
          + "every two seconds.")
      buffer.write(text.printable, wrappedIn: area.inset(columns: 1), style: theme[.alert])
    } else {
      for layer in layers[base...] {
        buffer.cursor = nil
        layer.screen.render(into: &buffer, area: area, theme: theme, session: session)
      }
    }
    drawTitle(layers[base].screen.title, into: &buffer)
    drawMessage(into: &buffer)
    drawBand(into: &buffer)
    drawFooter(into: &buffer)
    return buffer
  }

  /// The smallest window that a screen is drawn in.
  static let minimum = Size(width: 40, height: 8)

  static func isTooSmall(_ size: Size) -> Bool { size.width < minimum.width || size.height < minimum.height }

  /// What is left for a screen below the title bar and above message line, the band of a tour and footer.
  func screenArea(in size: Size) -> Area {
    Area(x: 0, y: 1, width: size.width, height: size.height - 3 - bandHeight(in: size))
  }

  private func drawTitle(_ title: String, into buffer: inout Buffer) {
    let bar = TitleBar(
      title: title, isTraining: session.isTraining, isDamaged: session.service.store.loss != nil,
      isTour: touring != nil, worker: session.holder,
      principal: session.mandate == nil ? nil : session.worker, mandate: session.mandate, today: session.today)
    let (first, _) = buffer.area.top(1)
    titleLine.draw(showing: (bar, theme), in: first, into: &buffer) { bar.render(into: &$0, theme: theme) }
  }

  private func drawFooter(into buffer: inout Buffer) {
    let footer = Footer(entries: entries, isTyping: top.capturesText)
    let last = Area(x: 0, y: buffer.height - 1, width: buffer.width, height: 1)
    footerLine.draw(showing: (footer, theme), in: last, into: &buffer) { footer.render(into: &$0, theme: theme) }
  }

  /// The message stands above the footer and grows upwards over the screen, as far as it must.
  private func drawMessage(into buffer: inout Buffer) {
    guard let message else { return }
    let mark = message.isRefusal ? "! " : "  "
    let band = bandHeight(in: buffer.size)
    let room = buffer.height - 3 - band
    var lines = message.text.wrapped(toColumns: max(1, buffer.width - 4)).map(String.init)
    if lines.count > room { lines = lines.prefix(max(0, room - 1)) + [say("… (the window is too low for the rest)")] }
    let style = theme[message.isRefusal ? .alert : .success]
    let first = buffer.height - 1 - band - lines.count
    buffer.fill(Area(x: 0, y: first, width: buffer.width, height: lines.count))
    for (index, line) in lines.enumerated() {
      buffer.write(
        (index == 0 ? mark : "  ") + line, at: Position(x: 1, y: first + index), style: style,
        width: buffer.width - 1)
    }
    if let cursor = buffer.cursor, cursor.y >= first { buffer.cursor = nil }
  }
}
