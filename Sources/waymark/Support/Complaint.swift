/// A sentence for the person at the terminal, and nothing else: the command exits with status 1.
struct Complaint: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
