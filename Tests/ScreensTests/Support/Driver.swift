import Screens
import Terminal
import Testing

/// Plays keys into a shell and shows what is on screen.
final class Driver {
  let shell: Shell
  private(set) var size: Size
  private(set) var outcome = ShellOutcome.continue

  init(
    _ session: Session, width: Int = 80, height: Int = 24, depth: ColorDepth = .indexed,
    files: any OutsideFiles = NoOutsideFiles()
  ) {
    shell = makeShell(session: session, depth: depth, files: files)
    size = Size(width: width, height: height)
    _ = shell.render(size: size)
  }

  /// A shell whose first screen is another than the tray.
  init(_ session: Session, root: any Screen, width: Int = 80, height: Int = 24, depth: ColorDepth = .indexed) {
    shell = Shell(session: session, root: root, depth: depth)
    size = Size(width: width, height: height)
    _ = shell.render(size: size)
  }

  /// The frame as it is now.
  var frame: Buffer { shell.render(size: size) }
  /// Its text.
  var text: String { frame.text }
  /// The footer.
  var footer: String { frame.text(row: size.height - 1) }
  /// The line for messages.
  var message: String { frame.text(row: size.height - 2) }

  /// Presses named keys, drawing after each as the run loop does.
  @discardableResult
  func press(_ keys: Key...) -> Driver {
    for key in keys { send(.key(key)) }
    return self
  }

  /// Types characters.
  @discardableResult
  func type(_ text: String) -> Driver {
    for character in text { send(.key(.character(character))) }
    return self
  }

  /// Goes down the list to the row that holds a text.
  @discardableResult
  func select(_ text: String) -> Driver {
    for _ in 0..<50 where selectedRow?.contains(text) != true { press(.down) }
    return self
  }

  @discardableResult
  func resize(_ width: Int, _ height: Int) -> Driver {
    size = Size(width: width, height: height)
    send(.resize(size))
    return self
  }

  func send(_ event: InputEvent) {
    outcome = shell.update(event)
    _ = shell.render(size: size)
  }

  /// The row under the cursor of a list: the one that is drawn in reverse below the title bar.
  var selectedRow: String? {
    let frame = frame
    for y in 1..<frame.height - 1 where frame[x: 3, y: y].style.attributes.contains(.reverse) {
      return frame.text(row: y)
    }
    return nil
  }

  /// The text of the first cells in reverse below the title bar, wherever they are in their row.
  var selectedText: String? {
    let frame = frame
    for y in 1..<frame.height - 1 {
      let cells = (0..<frame.width).filter { frame[x: $0, y: y].style.attributes.contains(.reverse) }
      guard let first = cells.first, let last = cells.last else { continue }
      let text = String(frame.text(row: y).dropFirst(first).prefix(last - first + 1))
      return text.split(separator: " ").joined(separator: " ")
    }
    return nil
  }
}
