public import Definitions
public import Terminal

/// The shell of the program, opened at the work tray of whoever is at the terminal.
public func makeShell(
  session: Session, depth: ColorDepth, editor: any OutsideEditor = NoOutsideEditor(),
  files: any OutsideFiles = NoOutsideFiles(), preferences: Preferences = Preferences(), background: Background? = nil,
  tours: any TourSource = NoTours(), passwords: any PasswordCheck = NoPasswordCheck()
) -> Shell {
  Shell(
    session: session, root: TrayScreen(), depth: depth, editor: editor, files: files, preferences: preferences,
    background: background, tours: tours, passwords: passwords)
}

/// The manager's page by itself: for measuring it.
public func managersPage() -> any Screen { Routes.manager }

/// The shell of the program, started for a tour: leaving that leaves the program.
public func makeShell(
  tour: TourDefinition, on ground: TourGround, depth: ColorDepth, editor: any OutsideEditor = NoOutsideEditor(),
  files: any OutsideFiles = NoOutsideFiles(), preferences: Preferences = Preferences(), background: Background? = nil
) -> Shell {
  let shell = makeShell(
    session: ground.session, depth: depth, editor: editor, files: files, preferences: preferences,
    background: background)
  shell.touring = Touring(tour, on: ground, from: nil)
  return shell
}
