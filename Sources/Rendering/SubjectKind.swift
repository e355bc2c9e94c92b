/// The kinds of things that templates see.
enum SubjectKind: String, Sendable, CaseIterable {
    case page, root, home, textPage, numberPage, protocolPage, codePage, comparisonPage, aliasPage,
        notFoundPage
    case languageLink, alternate, crumb, pageItem, protocolItem, classItem, codeItem, link, factRow, section,
        side, line

    var schema: TemplateSchema {
        switch self {
        case .page: PageSubject.schema
        case .root: RootSubject.schema
        case .home: HomeSubject.schema
        case .textPage: TextPageSubject.schema
        case .numberPage: NumberSubject.schema
        case .protocolPage: ProtocolSubject.schema
        case .codePage: CodeSubject.schema
        case .comparisonPage: ComparisonSubject.schema
        case .aliasPage: AliasSubject.schema
        case .notFoundPage: NotFoundSubject.schema
        case .languageLink: LanguageLinkSubject.schema
        case .alternate: AlternateSubject.schema
        case .crumb: CrumbSubject.schema
        case .pageItem: PageItemSubject.schema
        case .protocolItem: ProtocolItemSubject.schema
        case .classItem: ClassSubject.schema
        case .codeItem: CodeItemSubject.schema
        case .link: LinkSubject.schema
        case .factRow: FactRowSubject.schema
        case .section: SectionSubject.schema
        case .side: SideSubject.schema
        case .line: TranscriptLineSubject.schema
        }
    }
}
