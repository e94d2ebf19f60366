public import Terminal

/// The shell of the program, opened at the work tray of whoever is at the terminal.
public func makeShell(session: Session, depth: ColorDepth) -> Shell {
  Shell(session: session, root: TrayScreen(), depth: depth)
}
