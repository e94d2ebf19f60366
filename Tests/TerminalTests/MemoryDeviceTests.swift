import Terminal
import Testing

@Suite struct MemoryDeviceTests {
  @Test func playsItsScriptAndKeepsFrames() {
    let device = MemoryDevice(size: Size(width: 10, height: 2), script: [.key(.up)])
    device.type("a\n")
    device.press(.escape)
    device.resize(to: Size(width: 5, height: 1))
    var frame = Buffer(size: device.size)
    frame.write("hello", at: Position(x: 0, y: 0), style: .plain)
    device.present(frame)
    #expect(device.frame == frame)
    let events = (0..<6).map { _ in device.nextEvent(timeout: nil) }
    let small = Size(width: 5, height: 1)
    #expect(
      events == [
        .key(.up), .key(.character("a")), .key(.enter), .key(.escape), .resize(small), .closed,
      ])
    #expect(device.size == small)
    #expect(device.nextEvent(timeout: 10) == .idle)
  }

  @Test func countsSuspensionsAndLoans() {
    let device = MemoryDevice()
    device.suspend()
    #expect(device.suspensions == 1)
    #expect(device.nextEvent(timeout: nil) == .resumed)
    var hasRun = false
    device.lend { hasRun = true }
    #expect(hasRun)
    #expect(device.loans == 1)
    device.end()
    device.end()
    #expect(device.hasEnded)
    #expect(device.nextEvent(timeout: 5) == .closed)
  }

  @Test func everyKeyHasALabel() {
    let labels: [(Key, String)] = [
      (.character("a"), "a"), (.character(" "), "Space"), (.control("s"), "^S"), (.alt("b"), "Alt-b"),
      (.alt("\u{7F}"), "Alt-Backspace"), (.alt("\r"), "Alt-Enter"), (.backTab, "Shift-Tab"), (.function(12), "F12"),
    ]
    for (key, label) in labels { #expect(key.label == label) }
  }
}
