public import Terminal

/// The shell of the program, opened at the work tray of whoever is at the terminal.
public func makeShell(
  session: Session, depth: ColorDepth, editor: any OutsideEditor = NoOutsideEditor(),
  files: any OutsideFiles = NoOutsideFiles(), preferences: Preferences = Preferences(), background: Background? = nil
) -> Shell {
  Shell(
    session: session, root: TrayScreen(), depth: depth, editor: editor, files: files, preferences: preferences,
    background: background)
}

/// The manager's page by itself: for measuring it.
public func managersPage() -> any Screen { Routes.manager }
