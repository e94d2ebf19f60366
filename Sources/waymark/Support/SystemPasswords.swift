import CAuthentication
import Glibc
import Screens

/// Passwords as the operating system knows them, of the user that the kernel says is at the terminal.
struct SystemPasswords: PasswordCheck {
  func check(_ password: String) -> PasswordAnswer {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return .unknown }
    // The name is copied: what asks for the password looks users up too.
    let user = String(cString: name)
    switch waymark_check_password(user, password) {
    case waymark_password_right: return .right
    case waymark_password_wrong: return .wrong
    default: return .unknown
    }
  }
}
