extension CommandReference {
  /// The commands about the authority's workers, which concern no case.
  static let staff = [
    CommandReference(
      name: "register-worker", summary: "Register a worker of the authority (the store's owner, an administrator).",
      fields: [
        worker, needed("name", "text", "what people call them"),
        needed("roles", "list of roles", "such as social-worker"), needed("team", "team", "such as north"),
        teamName, optional("title", "text", "what they are called; else the title of their first role"),
        optional("sees", "reach", "involved, team or authority; else as far as their roles let them"),
      ],
      example: #"{"command":"register-worker","worker":"ruth.bell","name":"Ruth Bell","roles":["social-worker"],"#
        + #""team":"north","teamName":"North"}"#),
    CommandReference(
      name: "change-worker", summary: "Change who a worker is; what is left out stays as it is.",
      fields: [
        worker, optional("name", "text", "what people call them"),
        optional("roles", "list of roles", "all that they then have; none for somebody who has left"),
        optional("team", "team", "such as north"), teamName, optional("title", "text", "what they are called"),
        optional("sees", "reach", "involved, team or authority; else, with new roles, as far as those let them"),
      ],
      example: #"{"command":"change-worker","worker":"ruth.bell","roles":["social-worker","team-manager"]}"#),
  ]

  private static let worker = needed("worker", "worker", "the user name by which the operating system knows them")
  private static let teamName = optional("teamName", "text", "what people call the team, where it is new")
}
