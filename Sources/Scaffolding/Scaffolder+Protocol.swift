import Content
import Model

extension Scaffolder {
    /// A new protocol, with its classes and the entry of one code.
    package func statusProtocol(new slug: String, code: String) throws(ScaffoldProblem) -> Scaffold {
        try checkProtocol(slug)
        try checkSlug(code)
        let path = "\(source.tag)/\(slug)/protocol.md"
        let text = Scaffolder.protocolText
        let file = SourceFile(displayPath: tree.displayPath(path), path: path, bytes: Array(text.utf8))
        let others = tree.files.filter { !$0.path.equalsInBytes(path) }
        let site = CatalogueReader.read(SourceTree(root: tree.root, files: others + [file])).0
        guard let item = site?.protocols.first(where: { $0.slug.equalsInBytes(slug) }) else {
            throw .refused(name: slug, reason: "the folder has files that do not belong to a protocol.")
        }
        try checkHeadings(of: source)
        return try scaffold(
            [(path, text), ("\(source.tag)/\(slug)/\(code).md", entryText(code, of: item))],
            next: [
                "Write protocol.md first: its classes are what the codes choose from.",
                Scaffolder.marksStep, Scaffolder.buildStep,
                "For each further code: sitegen new code \(slug)/CODE",
            ])
    }

    private func checkProtocol(_ slug: String) throws(ScaffoldProblem) {
        try checkSlug(slug)
        if slug.equalsInBytes(SharedNumber.folder) || slug.equalsInBytes(SitePage.folder) {
            throw .refused(name: slug, reason: "the site has another use for a folder of this name.")
        }
        if catalogue.pageIndex(slug: slug) != nil {
            throw .refused(
                name: slug,
                reason: "a page of the site has this name: \(source.tag)/\(SitePage.folder)/\(slug).md.")
        }
    }

    private static let protocolText = """
        ---
        # The short name, such as SMTP.
        name: \(YAMLText.mark("the short name of the protocol, such as SMTP"))
        # Optional. The name written out.
        # full_name: Simple Mail Transfer Protocol
        # The heading of the protocol's page.
        title: \(YAMLText.mark("the heading of the protocol's page, such as SMTP reply codes"))
        # Every code belongs to a class. Rename these two, and add others; the order is that of the page. A number such as 4,
        # or a word, is the name by which codes choose the class.
        # outcome:    \(Outcome.allCases.map(\.rawValue).joined(separator: ", "))
        # permanence: \(Permanence.allCases.map(\.rawValue).joined(separator: ", "))
        classes:
          success:
            name: \(YAMLText.mark("the name of this class, such as 2yz Positive Completion"))
            meaning: \(YAMLText.mark("one sentence on what codes of this class say"))
            outcome: success
            permanence: none
          failure:
            name: \(YAMLText.mark("the name of this class, such as 5yz Permanent Negative Completion"))
            meaning: \(YAMLText.mark("one sentence on what codes of this class say"))
            outcome: failure
            permanence: permanent
        # Optional. The commands or requests that codes answer. With commands or phases, each code has to name its own.
        # commands: [GET, PUT]
        # Optional. Places in the conversation beside commands, with what readers see of them.
        # phases:
        #   start: start of the session
        # Optional. Facts that only this protocol has. choice: every code has one of the values; codes: a list.
        # facts:
        #   layer:
        #     type: choice
        #     label: Layer
        #     values:
        #       transport: transport
        #       application: application
        # Optional. The specifications of the protocol.
        # spec: [RFC 5321]
        ---
        \(WritingMark.text("a paragraph or two for the protocol's page: who sends these codes, and how to read them"))

        """
}
