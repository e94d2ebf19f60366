extension String {
  /// This text as a file of pages can hold it.
  ///
  /// What Unicode says is never a character (U+FFFE, U+FFFF and their like), for which cairo would refuse the whole file,
  /// and a NUL, at which a text ends for it, are replacement characters.
  var drawable: String {
    guard unicodeScalars.contains(where: \.isUndrawable) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isUndrawable ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var isUndrawable: Bool {
    value == 0 || value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
