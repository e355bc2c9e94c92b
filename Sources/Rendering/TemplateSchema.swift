/// What the templates of one page kind, or of one kind of list element, may name.
struct TemplateSchema: Sendable {
    /// What the subjects are called in a diagnostic: "code pages".
    let name: String
    let fields: [TemplateField]

    func slot(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// A name that templates may use.
struct TemplateField: Sendable {
    enum Kind: Sendable {
        /// Text, escaped where it lands.
        case text
        /// Markup made by the program from content; for element content only.
        case html
        /// An address; for attributes that hold one.
        case url
        /// An anchor: letters, digits and hyphens.
        case identifier
        /// A condition.
        case flag
        /// Something with names of its own; as a section it is entered when it exists.
        case object(SubjectKind)
        case list(SubjectKind)
    }

    let name: String
    let kind: Kind
    /// One line for the template reference.
    let summary: String

    init(_ name: String, _ kind: Kind, _ summary: String) {
        self.name = name
        self.kind = kind
        self.summary = summary
    }
}

/// A value that a template prints from, by slots that the compiler has resolved.
protocol TemplateSubject {
    static var schema: TemplateSchema { get }
    /// Writes a text, markup, address or identifier.
    func write(_ slot: Int, to writer: inout PageWriter)
    /// Whether a flag is set, an object exists or a list is not empty.
    func holds(_ slot: Int) -> Bool
    func object(_ slot: Int) -> (any TemplateSubject)?
    func count(_ slot: Int) -> Int
    func element(_ slot: Int, _ index: Int) -> any TemplateSubject
    /// What a section over this subject depends on, besides the language and protocol of the page: sections with
    /// the same key are written once and copied after that. Nil when it depends on more.
    var memoKey: Int? { get }
    /// The same for the elements of a list together, but for the last part of the page's own address.
    func listMemoKey(_ slot: Int) -> Int?
}

extension TemplateSubject {
    func holds(_ slot: Int) -> Bool { count(slot) > 0 || object(slot) != nil }
    func object(_ slot: Int) -> (any TemplateSubject)? { nil }
    func count(_ slot: Int) -> Int { 0 }
    func element(_ slot: Int, _ index: Int) -> any TemplateSubject { NoSubject() }
    var memoKey: Int? { nil }
    func listMemoKey(_ slot: Int) -> Int? { nil }
}

/// What a list without elements would hold.
private struct NoSubject: TemplateSubject {
    static let schema = TemplateSchema(name: "nothing", fields: [])
    func write(_ slot: Int, to writer: inout PageWriter) {}
}
