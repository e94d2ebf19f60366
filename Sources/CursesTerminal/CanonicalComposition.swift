// Swift composes text to compare it, but offers the result only through this interface of the standard library; the
// other way to it is Foundation, which costs 3 ms at every start.
@_spi(_Unicode) import Swift

extension String {
  /// This text with every letter and its marks composed as far as Unicode allows (NFC).
  var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }
}
