import Foundation
import Testing

/// The program in the language of its environment.
@Suite struct LanguageTerminalTests {
  private let today = "2026-01-12"

  private func start(_ tmux: Tmux, _ environment: String..., options: String = "", width: Int = 80) throws {
    try Tmux.run(Tmux.program.path, ["demo", "--store", tmux.store, "--today", today, "--families", "6"])
    try again(tmux, environment, options: options, width: width)
  }

  private func again(_ tmux: Tmux, _ environment: [String], options: String = "", width: Int = 80) throws {
    try tmux.start(
      "\(Tmux.program.path) --store \(tmux.store) --as amina.shah --today \(today) \(options)", width: width,
      height: 24,
      environment: environment)
  }

  @Test func aWelshLocaleIsSpokenToInWelsh() throws {
    let tmux = try Tmux()
    try start(tmux, "LC_ALL=cy_GB.UTF-8")
    try tmux.wait(for: "Hambwrdd gwaith")
    try tmux.type("?")
    try tmux.wait(for: "Agor y dasg dan y cyrchwr")
    try tmux.type("Escape", "s")
    try tmux.wait(for: "Crynodeb y teulu")
    try tmux.type("q", "q")
    try tmux.wait(for: "[exit 0]")
    // What is kept is kept for everybody.
    let rows = try Tmux.run(
      Tmux.program.path, ["tray", "--store", tmux.store, "--today", today, "--as", "amina.shah", "--format", "json"])
    #expect(rows.contains("limit"))
    #expect(!rows.contains("erfyn"))
  }

  @Test func anyOtherLocaleIsSpokenToInEnglish() throws {
    let tmux = try Tmux()
    try start(tmux, "LC_ALL=xx_YY")
    let screen = try tmux.wait(for: "Work tray")
    #expect(!screen.contains("language"))
    try tmux.type("q")
    try tmux.wait(for: "[exit 0]")
  }

  @Test func theSettingsGoBeforeTheLocaleAndTheOptionBeforeBoth() throws {
    let tmux = try Tmux()
    let config = tmux.folder.appendingPathComponent("config/waymark")
    try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
    try "language: cy\n".write(to: config.appendingPathComponent("config.yaml"), atomically: true, encoding: .utf8)
    let own = "XDG_CONFIG_HOME=\(tmux.folder.path)/config"
    try start(tmux, "LC_ALL=en_GB.UTF-8", own)
    try tmux.wait(for: "Hambwrdd gwaith")
    try again(tmux, ["LC_ALL=cy_GB.UTF-8", own], options: "--language en")
    try tmux.wait(for: "Work tray")
    try again(tmux, ["LC_ALL=cy_GB.UTF-8", own], options: "--language tlh")
    try tmux.wait(for: "There is no language tlh; there are: en, cy.")
  }

  @Test func plainScreensAreSpokenInWelshToo() throws {
    let tmux = try Tmux()
    try start(tmux, "LC_ALL=C.UTF-8", options: "--plain --language cy", width: 120)
    let screen = try tmux.wait(for: "Bysellau: ")
    #expect(screen.contains("Hambwrdd gwaith"))
  }

  @Test func aCatalogueThatIsMissingOrBrokenLeavesEnglishAndSaysSo() throws {
    let tmux = try Tmux()
    let resources = tmux.folder.appendingPathComponent("resources")
    let shipped = Sources.folder.deletingLastPathComponent().appendingPathComponent("Resources")
    try FileManager.default.copyItem(at: shipped, to: resources)
    let catalogue = resources.appendingPathComponent("languages/cy.yaml")
    try FileManager.default.removeItem(at: catalogue)
    let variables = ["LC_ALL=cy_GB.UTF-8", "WAYMARK_RESOURCES=\(resources.path)"]
    try Tmux.run(Tmux.program.path, ["demo", "--store", tmux.store, "--today", today, "--families", "2"])
    try again(tmux, variables, width: 250)
    try tmux.wait(for: "languages/cy.yaml:1:1: error: the file cannot be read: no such file or directory")
    try tmux.wait(for: "Work tray")
    try "\"open\": agor\n- Work tray\n".write(to: catalogue, atomically: true, encoding: .utf8)
    try again(tmux, variables, width: 250)
    try tmux.wait(for: "languages/cy.yaml:2:")
    try tmux.wait(for: "The screens are in English.")
    try tmux.wait(for: "Work tray")
  }
}
