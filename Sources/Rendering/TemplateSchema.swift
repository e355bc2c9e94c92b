/// What the templates of one page kind, or of one kind of list element, may name.
struct TemplateSchema: Sendable {
    /// What the subjects are called in a diagnostic: "code pages".
    let name: String
    let fields: [TemplateField]

    init(name: String, fields: [TemplateField]) {
        self.name = name
        self.fields = fields
    }

    /// Fields of which all but some have the same scope.
    init(
        name: String, fields: [TemplateField], _ scope: TemplateField.Scope, except others: Set<String> = []
    ) {
        self.init(name: name, fields: fields.map { others.contains($0.name) ? $0 : $0.scoped(scope) })
    }

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

    /// What the value depends on, besides what the subject itself was found by.
    enum Scope: Sendable {
        /// On the page.
        case page
        /// On the `memoKey` of the subject alone, and what is `shared`.
        case keyed
        /// On the kind, the language, the protocol and the translations of the page, and on the last part of its
        /// own address; all other pages that agree in them have the same value.
        case shared
    }

    let name: String
    let kind: Kind
    /// One line for the template reference.
    let summary: String
    private(set) var scope = Scope.page

    /// The same field with another scope.
    func scoped(_ scope: Scope) -> TemplateField {
        var field = self
        field.scope = scope
        return field
    }

    init(_ name: String, _ kind: Kind, _ summary: String) {
        self.name = name
        self.kind = kind
        self.summary = summary
    }
}

/// A value that a template prints from, by slots that the compiler has resolved. Subjects are objects: values of
/// different sizes behind one protocol would be put into boxes and copied for every name that a template prints.
protocol TemplateSubject: AnyObject {
    static var schema: TemplateSchema { get }
    /// Writes a text, markup, address or identifier.
    func write(_ slot: Int, to writer: inout PageWriter)
    /// Whether a flag is set, an object exists or a list is not empty.
    func holds(_ slot: Int) -> Bool
    func object(_ slot: Int) -> (any TemplateSubject)?
    func count(_ slot: Int) -> Int
    func element(_ slot: Int, _ index: Int) -> any TemplateSubject
    /// A small number from 0 that decides all fields whose scope is `keyed`; nil when none does, so that they depend
    /// on the page.
    var memoKey: Int? { get }
    /// The `memoKey` of an object.
    func memoKey(ofObject slot: Int) -> Int?
    /// A small number from 0 that decides everything about an element, and what is `shared`; nil when none does. An element
    /// that has one does not link to a comparison on that comparison's own page.
    func memoKey(ofElement index: Int, in slot: Int) -> Int?
    /// What a value is made of; nil where nothing but the template is known. Nobody asks while pages are built.
    func origin(of slot: Int) -> ContentOrigin?
    /// Why an element stands in a list, or what an object is made of (`index` is 0 then); of some, what their value in
    /// the slot `inner` is made of.
    func origin(ofElement index: Int, in slot: Int, showing inner: Int) -> ContentOrigin?
}

extension TemplateSubject {
    func holds(_ slot: Int) -> Bool { count(slot) > 0 || object(slot) != nil }
    func object(_ slot: Int) -> (any TemplateSubject)? { nil }
    func count(_ slot: Int) -> Int { 0 }
    func element(_ slot: Int, _ index: Int) -> any TemplateSubject { NoSubject() }
    var memoKey: Int? { nil }
    func memoKey(ofObject slot: Int) -> Int? { object(slot)?.memoKey }
    func memoKey(ofElement index: Int, in slot: Int) -> Int? { nil }
    func origin(of slot: Int) -> ContentOrigin? { nil }
    func origin(ofElement index: Int, in slot: Int, showing inner: Int) -> ContentOrigin? { nil }
}

/// What a list without elements would hold.
private final class NoSubject: TemplateSubject {
    static let schema = TemplateSchema(name: "nothing", fields: [])
    func write(_ slot: Int, to writer: inout PageWriter) {}
}
