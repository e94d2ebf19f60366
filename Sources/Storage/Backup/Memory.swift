import Foundation

/// The bytes of a store in memory, where they can be looked through without a file: they go with the program.
final class Memory {
  let base: UnsafeMutableRawPointer
  let size: Int

  /// Room for so many bytes; throws `.tooLarge` where that is more than half of the machine's memory.
  init(size: Int, path: String) throws(BackupFailure) {
    guard size <= sysconf(Int32(_SC_PHYS_PAGES)) / 2 * sysconf(Int32(_SC_PAGESIZE)) else {
      throw .tooLarge(path: path, size: size)
    }
    let memory = mmap(nil, max(1, size), PROT_READ | PROT_WRITE, MAP_PRIVATE | Memory.anonymous, -1, 0)
    guard let memory, memory != MAP_FAILED else { throw .tooLarge(path: path, size: size) }
    (base, self.size) = (memory, size)
  }

  /// The bytes of an open file; what is changed in memory stays in memory.
  init(mapping file: Int32, size: Int, path: String) throws(BackupFailure) {
    let memory = mmap(nil, max(1, size), PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0)
    guard let memory, memory != MAP_FAILED else {
      throw .cannotRead(path: path, detail: String(cString: strerror(errno)).lowercased())
    }
    (base, self.size) = (memory, size)
  }

  deinit { munmap(base, max(1, size)) }

  /// Puts bytes at a place, as many as there is room for.
  func put(_ bytes: Data, at offset: Int) {
    let room = UnsafeMutableRawBufferPointer(start: base + offset, count: max(0, size - offset))
    bytes.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0.prefix(room.count))) }
  }

  /// `MAP_ANONYMOUS`, by its value here.
  private static let anonymous: Int32 = 0x20
}
