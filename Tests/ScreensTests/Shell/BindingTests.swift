import Terminal
import Testing

@testable import Screens

struct BindingTests {
  @Test func noTwoBindingsOfAScreenShareAKeyAndEveryOneHasHelp() {
    for named in Routes.everyScreen {
      var seen: Set<Key> = []
      for binding in named.screen.bindings {
        #expect(!binding.keys.isEmpty && !binding.label.isEmpty && !binding.help.isEmpty, "\(named.name)")
        for key in binding.keys {
          #expect(seen.insert(key).inserted, "\(named.name): \(key.label) is bound twice")
        }
      }
    }
  }

  @Test func noActionSitsOnHardKeysAlone() {
    let hard = Set("[]{}\\~").map(Key.character)
    for named in Routes.everyScreen {
      for binding in named.screen.bindings {
        #expect(binding.keys.contains { !hard.contains($0) }, "\(named.name): \(binding.label)")
      }
    }
  }

  @Test func footerHelpPaletteAndKeySheetShowTheBindings() {
    let driver = Driver(World().session(), width: 200, height: 72)
    let bindings = driver.shell.entries.map(\.binding)
    #expect(Array(bindings.prefix(driver.shell.top.bindings.count)) == driver.shell.top.bindings)
    #expect(bindings.contains { $0.action == "help" } && bindings.contains { $0.action == "quit" })
    let sheet = keySheet()
    for binding in bindings {
      #expect(sheet.contains(binding.help))
      if binding.isInFooter, driver.shell.entries.contains(where: { $0.binding == binding && $0.reason == nil }) {
        #expect(driver.footer.contains("\(binding.keys[0].label) \(binding.label)"), "\(binding.label)")
      }
    }
    let help = driver.type("?").text
    for binding in bindings { #expect(help.contains(binding.help), "\(binding.label)") }
    driver.press(.escape)
    let palette = PaletteScreen(entries: driver.shell.entries).found.map(\.binding.action)
    for binding in bindings where binding.action != "palette" && binding.action != "interrupt" {
      #expect(palette.contains(binding.action), "\(binding.label)")
    }
  }

  @Test func theWayToTheHelpIsTheLastToGo() {
    let driver = Driver(World().session())
    for width in 40...120 {
      driver.resize(width, 20)
      #expect(driver.footer.contains("? help"), "at \(width) columns")
      #expect(driver.footer.columns <= width)
    }
  }
}
