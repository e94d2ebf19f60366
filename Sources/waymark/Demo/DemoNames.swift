/// The names that the demo's people are made of: all invented, Welsh ones and other alphabets among them.
enum DemoNames {
  /// A name as it is written, and in letters that an e-mail address can hold.
  struct Name: Hashable, Sendable {
    var text: String
    var plain: String
    init(_ text: String, _ plain: String? = nil) {
      self.text = text
      self.plain = plain ?? text.lowercased().filter(\.isLetter)
    }
  }

  static let families: [Name] = [
    Name("Carter"), Name("Quillfeather"), Name("Llwyd-Tegid"), Name("Brackenbury"), Name("Okafor-Penn"),
    Name("Ap Gwilym"), Name("Thistlewood"), Name("Мельниченко", "melnychenko"), Name("Marlowe-Finch"),
    Name("Nwosu"), Name("Evans"), Name("Hollowby"), Name("Ćosić", "cosic"), Name("Applethwaite"),
    Name("Ferch-Rhys"), Name("Nguyễn", "nguyen"), Name("Dunmarrow"), Name("Παπαθανασίου", "papathanasiou"),
    Name("Winterbourne-Ash"), Name("Żółkiewska", "zolkiewska"), Name("Pengelli"), Name("王", "wang"),
    Name("Larkspur"), Name("Tremayne-Oak"), Name("Öztürkoğlu", "ozturkoglu"), Name("Cadwaladr-Môn", "cadwaladrmon"),
    Name("Sandringford"), Name("Mbeki-Stone"), Name("ბერიძეული", "beridzeuli"), Name("Fairweather"),
    Name("Gruffydd-Wen"), Name("Underhill-Reed"), Name("Ångström-Vale", "angstromvale"), Name("Bellweather"),
    Name("Ó Dubhthaigh", "odubhthaigh"), Name("Kestrelby"), Name("Иваненко", "ivanenko"), Name("Moorcroft-Lea"),
    Name("Teilo-Jones"), Name("田中", "tanaka"), Name("Ravensworth"), Name("Silverdale-Cobb"), Name("Adeyemi-Fox"),
    Name("Harrowgate-Pym"), Name("Wrenfield"), Name("Morgannwg"), Name("Pemberley-Dace"), Name("Stonehouse-Ivy"),
  ]

  static let children: [Name] = [
    Name("Ellie"), Name("Jack"), Name("Mia"), Name("Siân", "sian"), Name("Tomos"), Name("Ada"), Name("Sam"),
    Name("Олена", "olena"), Name("Rhys"), Name("Leila"), Name("Łukasz", "lukasz"), Name("Nia"), Name("Oscar"),
    Name("Zoë", "zoe"), Name("小明", "xiaoming"), Name("Gwenllian"), Name("Idris"), Name("Θάλεια", "thaleia"),
    Name("Amara"), Name("Ffion"), Name("Noah"), Name("Đức", "duc"), Name("Macsen"), Name("Freya"), Name("Kwame"),
    Name("Seren"), Name("ნინო", "nino"), Name("Poppy"), Name("Iolo"), Name("Yusuf"), Name("Betsan"), Name("Hugo"),
  ]

  static let adults: [Name] = [
    Name("Jordan"), Name("Carys"), Name("Martin"), Name("Ifeoma"), Name("Delyth"), Name("Ivan"), Name("Roxanne"),
    Name("Emyr"), Name("Соломія", "solomiia"), Name("Patrick"), Name("Agnieszka"), Name("Lowri"), Name("Dwayne"),
    Name("José", "jose"), Name("Bethan"), Name("Lin"), Name("Gethin"), Name("Shanice"), Name("Pádraig", "padraig"),
    Name("Mair"), Name("Curtis"), Name("Nisha"), Name("Elin"), Name("Stefan"),
  ]

  static let professionals: [Name] = [
    Name("Abigail Thornbury"), Name("Dewi Maelgwn"), Name("Priya Sundaralingam"), Name("Colin Puddifoot"),
    Name("Angharad Bowen-Rees"), Name("Wei Zhaoling"), Name("Marguerite Oyelaran"), Name("Fergus Tamblyn"),
    Name("Rhiannon Talfryn"), Name("Błażej Kowalewicz", "blazej.kowalewicz"), Name("Esme Holloway-Pike"),
    Name("Tunde Akinbola"), Name("Ceri Pantycelyn"), Name("Harriet Muddlestone"), Name("Grigor Vasilenkov"),
    Name("Noreen Castlebury"),
  ]

  static let streets = [
    "Lantern Row", "Pwll Melyn", "Tanglewood Close", "Heol y Dderwen", "Marigold Walk", "Old Kiln Yard",
    "Copperbeech Rise", "Stryd yr Afon", "Windmill Steps", "Farthing Court",
  ]
  static let towns = ["Northmere", "Southmere", "Llanfair-ym-Mro", "Brambleford", "Aberwennol"]

  static let surnames = [
    "Ashdown", "Bevan", "Corrigan", "Dalby", "Eynon", "Farrow", "Gittins", "Hale", "Ingram", "Jarman", "Kendrick",
    "Lloyd", "Merrow", "Nokes", "Orme", "Probert", "Quayle", "Rowntree", "Sayer", "Tudor", "Usher", "Vaughan",
    "Wragg", "Yarwood",
  ]
}
