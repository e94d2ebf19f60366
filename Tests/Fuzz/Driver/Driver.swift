import CFuzzer
import Glibc

/// Hands the bytes that the fuzzer makes up to the target that `WAYMARK_FUZZ_TARGET` names.
@main
enum Driver {
  static func main() {
    let name = getenv("WAYMARK_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard FuzzTarget.all.contains(where: { $0.name == name }) else {
      let said = "WAYMARK_FUZZ_TARGET is one of: \(FuzzTarget.all.map(\.name).joined(separator: " "))\n"
      _ = said.withCString { write(2, $0, strlen($0)) }
      exit(2)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        Driver.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      })
  }

  /// The target that is run.
  private static let target = FuzzTarget.all.first { target in
    getenv("WAYMARK_FUZZ_TARGET").map { String(cString: $0) } == target.name
  }

  /// Runs the target; what must never be ends the process, so that the fuzzer keeps the bytes.
  private static func take(_ bytes: [UInt8]) {
    do {
      try target?.run(bytes)
    } catch {
      fatalError("\(error)")
    }
  }
}
