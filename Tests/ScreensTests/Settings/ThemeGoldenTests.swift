import Terminal
import Testing

@testable import Screens

/// The tray, the pathway and a form in each theme, cell by cell.
@Suite("Golden screens of themes")
struct ThemeGoldenTests {
  static let themes: [(name: ThemeName, background: Background?)] = [
    (.auto, .dark), (.auto, .light), (.highContrast, nil), (.highContrast, .dark), (.highContrast, .light),
    (.colourBlind, nil), (.mono, nil),
  ]

  @Test(arguments: themes)
  func cells(name: ThemeName, background: Background?) throws {
    var preferences = Preferences()
    preferences.theme = name
    let size = Size(width: 80, height: 24)
    let label = "theme-\(name.rawValue)" + (background.map { "-\($0)" } ?? "")
    let shell = makeShell(
      session: World().session(), depth: .indexed, preferences: preferences, background: background)
    Golden.check(shell.render(size: size), "\(label)-tray")
    _ = shell.update(.key(.character("p")))
    Golden.check(shell.render(size: size), "\(label)-pathway")
    let world = FormWorld()
    try world.finishEnquiry()
    let form = Shell(
      session: world.session(as: FormWorld.amina), root: FormScreen(caseID: world.caseID, form: FormWorld.report),
      depth: .indexed, preferences: preferences, background: background)
    for key in "b" { _ = form.update(.key(.character(key))) }
    for _ in 0..<2 { _ = form.update(.key(.tab)) }
    _ = form.update(.key(.function(8)))
    Golden.check(form.render(size: size), "\(label)-form")
  }

  @Test("an answer about the background changes the colours of all that was drawn")
  func lateAnswer() {
    let device = MemoryDevice(script: [.idle, .key(.down), .closed])
    device.answerBackground = .light
    makeShell(session: World().session(), depth: .indexed).run(on: device)
    #expect(device.hasAskedForBackground)
    let dated = device.frames.map { frame in frame.snapshot().contains("fg=25 bold") }
    #expect(dated.first == false)
    #expect(dated.last == true)
  }
}
