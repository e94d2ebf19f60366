import Terminal

/// What the control bytes and the sequences `Esc [ parameters final` mean, as xterm and its like send them.
enum ControlSequence {
  /// The key of a byte below 0x20, or of 0x7F.
  static func key(control byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    // Enter sends CR; scripts and some terminals send LF.
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// The key of a sequence, nil for one that has no name here. Modifiers with no key of their own are left off.
  static func key(parameters: ArraySlice<UInt8>, final: UInt8) -> Key? {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(number)
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    let (shift, alt, control) = (modifiers & 1 != 0, modifiers & 2 != 0, modifiers & 4 != 0)
    switch final {
    // Alt with the arrows are moves by word and paragraph where Ctrl is taken (macOS).
    case UInt8(ascii: "A"): return pick(.up, .shiftUp, .controlUp, .shiftControlUp, shift, control || alt)
    case UInt8(ascii: "B"): return pick(.down, .shiftDown, .controlDown, .shiftControlDown, shift, control || alt)
    case UInt8(ascii: "C"): return pick(.right, .shiftRight, .controlRight, .shiftControlRight, shift, control || alt)
    case UInt8(ascii: "D"): return pick(.left, .shiftLeft, .controlLeft, .shiftControlLeft, shift, control || alt)
    case UInt8(ascii: "H"): return pick(.home, .shiftHome, .controlHome, .shiftControlHome, shift, control)
    case UInt8(ascii: "F"): return pick(.end, .shiftEnd, .controlEnd, .shiftControlEnd, shift, control)
    case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "R"), UInt8(ascii: "S"):
      // With one number `R` is a report of the cursor's place, not F3.
      return numbers.count == 2 && numbers[0] == 1 ? .function(Int(final) - 0x4F) : nil
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"): return key(numbered: numbers.first ?? 0, shift: shift, control: control)
    default: return nil
    }
  }

  /// What the mouse did, as mode 1006 says it: button and modifiers, column, row, `M` or `m` for a release. Nil for
  /// what means nothing here, or makes no sense.
  static func mouse(parameters: ArraySlice<UInt8>, final: UInt8) -> MouseEvent? {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(number)
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let position = Position(x: numbers[1] - 1, y: numbers[2] - 1)
    // Shift, Alt and Ctrl with it make no difference.
    switch (numbers[0] & ~0b1_1100, final) {
    case (0, UInt8(ascii: "M")): return MouseEvent(.press, at: position)
    case (0, UInt8(ascii: "m")): return MouseEvent(.release, at: position)
    case (32, UInt8(ascii: "M")): return MouseEvent(.drag, at: position)
    case (64, UInt8(ascii: "M")): return MouseEvent(.wheelUp, at: position)
    case (65, UInt8(ascii: "M")): return MouseEvent(.wheelDown, at: position)
    default: return nil
    }
  }

  /// Of one key the form that was pressed with these modifiers.
  private static func pick(
    _ plain: Key, _ shifted: Key, _ controlled: Key, _ both: Key, _ shift: Bool, _ control: Bool
  ) -> Key {
    control ? (shift ? both : controlled) : shift ? shifted : plain
  }

  private static func key(numbered number: Int, shift: Bool, control: Bool) -> Key? {
    switch number {
    case 1, 7: pick(.home, .shiftHome, .controlHome, .shiftControlHome, shift, control)
    case 4, 8: pick(.end, .shiftEnd, .controlEnd, .shiftControlEnd, shift, control)
    case 2: .insert
    case 3: .delete
    case 5: shift ? .shiftPageUp : .pageUp
    case 6: shift ? .shiftPageDown : .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// A parameter's number, 0 when it is empty or none; sub-parameters after a colon are left off.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    var value = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39, value < 10_000 else { break }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
