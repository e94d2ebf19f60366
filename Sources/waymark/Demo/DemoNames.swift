/// Invented names, plainly so.
enum DemoNames {
  static let families = [
    "Carter", "Okafor", "Nwosu", "Evans", "Lindqvist", "Haddad", "Penrose", "Tanaka", "Mbeki", "Rowlands", "Ashdown",
    "Iwu", "Castellan", "Pryce", "Dunmore", "Sørbye", "Kowal", "Larkspur", "Achebe", "Thistle", "Gwynne", "Novák",
    "Bramble", "山田", "Farouk", "Whitlow", "Ellery", "Ó Briain", "Zielony", "Marsh",
  ]
  static let children = [
    "Ellie", "Sam", "Ada", "Siân", "Jack", "Mia", "Zoë", "Tomos", "Leila", "Noor", "Kofi", "Freya", "太郎", "Ines",
    "Owain", "Ruby", "Idris", "Poppy", "Mateusz", "Cerys", "Ben", "Anwen", "Yusuf", "Grace", "Ŵen", "Lola",
  ]
  static let adults = [
    "Dana", "Marc", "Rhian", "Pavel", "Joy", "Gethin", "Amal", "Petra", "Lewis", "Chidi", "Nia", "Hana", "Rory",
    "Sunita", "Karl", "Megan",
  ]
  static let professionals = [
    "Ruth Bell", "Ian Frost", "Meera Nair", "Colin Stout", "Aoife Lane", "Dev Rana", "Bethan Hughes", "Paul Wick",
    "Sara Lund", "Femi Cole", "Zoë Hart", "Rhodri Vaughan",
  ]
  static let schools = [
    "Oakfield Primary School", "Larchwood Academy", "Ysgol Bryn Gwyn", "Millbrook Infants", "Harbour High School",
  ]
  static let streets = ["Sample Street", "Imaginary Road", "Pretend Lane", "Example Close", "Invented Avenue"]
  static let venues = [
    "Room 2, Civic Centre", "The Old Library", "Conference suite, Harbour House", "Video call", "Room 4, Civic Centre",
  ]
}
