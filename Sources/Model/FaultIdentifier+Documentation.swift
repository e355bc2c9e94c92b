// What `docs/diagnostics.md` and machine-readable reports say of each kind of fault.

extension FaultIdentifier {
    /// One line: what a fault of this kind is.
    package var title: String { documentation.title }
    /// What to do about it, as Markdown.
    package var remedy: String { documentation.remedy }

    typealias Documentation = (title: String, remedy: String)

    private var documentation: Documentation {
        let tables = [
            FaultIdentifier.fileDocumentation, FaultIdentifier.yamlDocumentation,
            FaultIdentifier.entryDocumentation,
            FaultIdentifier.translationDocumentation, FaultIdentifier.pairDocumentation,
            FaultIdentifier.markdownDocumentation, FaultIdentifier.proseDocumentation,
            FaultIdentifier.templateDocumentation, FaultIdentifier.comparisonDocumentation,
        ]
        if let own = tables.lazy.compactMap({ $0[self] }).first { return own }
        let rule = LinkRule(rawValue: rawValue)
        return (rule?.title ?? rawValue, rule?.remedy ?? "")
    }

    private static let fileDocumentation: [FaultIdentifier: Documentation] = [
        .notUTF8: (
            "A file is not UTF-8",
            "Save the file as UTF-8. The place is that of the first bytes that are no character of a text; a NUL is none either, and mostly one half of a character in UTF-16."
        ),
        .emptyFile: (
            "A file is empty",
            "Write the file, or remove it."
        ),
        .stillToWrite: (
            "A mark holds the place of something that is still to be written",
            "Replace the mark, from `<<` to `>>`, by what it asks for. `sitegen new` writes such marks; nothing else is said about a place that has one."
        ),
        .linkOutside: (
            "A symbolic link leaves Content or Templates",
            "Copy the file into the folder, or remove the link."
        ),
        .linkLoop: (
            "A symbolic link leads back into a folder that holds it",
            "Remove the link."
        ),
        .unexpectedFile: (
            "A file has a name for which there is no use",
            "Move the file elsewhere, or correct its name. Notes for editors may have names of capital letters, such as `NOTES.md`."
        ),
        .badSlug: (
            "A name cannot be part of an address",
            "Rename the file or folder: lower-case letters a to z, digits and single hyphens, no `-vs-` in the slug of an entry."
        ),
        .badLanguageTag: (
            "A language in `site.yml` is no language tag",
            "Use a tag of BCP 47, such as `en` or `pt-BR`."
        ),
        .duplicateSlug: (
            "Two names differ only by case or Unicode form",
            "Rename or remove one of the two. Some file systems and hosts cannot tell them apart."
        ),
        .missingFile: (
            "A file that has to be there is missing",
            "Make the file. The exit code is 74, as for files that cannot be read."
        ),
        .languageWithoutFolder: (
            "A language of `site.yml` has no folder",
            "Make the folder with `strings.yml` and `compare.md`, or remove the language."
        ),
        .folderWithoutLanguage: (
            "A folder belongs to no language of the site",
            "Add the language to `site.yml`, or remove the folder."
        ),
    ]

    private static let yamlDocumentation: [FaultIdentifier: Documentation] = [
        .noFrontMatter: (
            "A file has no front matter",
            "Put the facts between two lines `---` at the top of the file."
        ),
        .unclosedFrontMatter: (
            "The front matter is not closed",
            "Put a line `---` behind the last fact."
        ),
        .badYAML: (
            "YAML cannot be read",
            "Correct the YAML at the place that is named. A value that contains `: ` or ` #`, or begins with a bracket, a brace or an asterisk, has to stand in quotation marks."
        ),
        .yamlTab: (
            "YAML is indented with a tab",
            "Use spaces."
        ),
        .unclosedQuote: (
            "A quotation mark in YAML is never closed",
            "Close it on its line. A value that contains the mark itself stands in marks of the other kind."
        ),
        .duplicateKey: (
            "A key stands twice in YAML",
            "Remove one of the two."
        ),
        .unknownKey: (
            "A key has no meaning here",
            "Correct the name. If the key is meant as a fact of the protocol, declare it in `protocol.md`."
        ),
        .missingKey: (
            "A key is missing",
            "Add the key. The line below the message says what it is for. In `strings.yml` and translated `protocol.md` files, every language needs what the source has."
        ),
        .wrongType: (
            "A value is of the wrong type",
            "Write what the message expects: a text, a list or a map."
        ),
        .badValue: (
            "A value is not one of those that are allowed",
            "Use one of the values that the message lists. The values of `about` are those that the source language's `strings.yml` labels, those of the protocol's own facts are declared in its `protocol.md`."
        ),
        .undeclaredName: (
            "An entry names a class, command or phase that its protocol does not declare",
            "Use one of the names that the message lists, or declare the new one in `protocol.md`."
        ),
        .badBaseURL: (
            "The base URL is not the address of a site",
            "Write the whole address: `https://codes.example.org/`. It has a host, may have a path, and has no query, fragment, user or space."
        ),
        .badEditURL: (
            "The address for editing is not one that can lead to a file",
            "Write the address at which your Git host edits a file, with `{path}` in the place of its path below `Content`: `https://git.example.org/codes/edit/main/Content/{path}`."
        ),
        .badDate: (
            "A date does not exist",
            "Write a day that exists as year, month and day: `2026-02-28`."
        ),
        .staticIsPage: (
            "A file of `static` has the name of a file that the build makes",
            "Give the file another name. Pages, `robots.txt`, `sitemap.xml`, and what lies in `assets/` and `pictures/`, are made by the build."
        ),
        .aliasIsPage: (
            "An alias is a page already",
            "Remove the alias, or rename the other entry."
        ),
        .pageIsProtocol: (
            "A page would lie where a protocol lies",
            "Give the file below `pages` another name, in every language: `/en/smtp/` can be only one of the two."
        ),
        .aliasTwice: (
            "Two entries have the same alias",
            "Leave the alias with the one entry to which it should lead."
        ),
        .vendorMismatch: (
            "`vendor` and `status` do not fit together",
            "Name the vendor of an unofficial code, or correct the status. Only `status: unofficial` has a vendor."
        ),
        .reservedProtocol: (
            "A protocol has a name that the site needs itself",
            "Give the folder of the protocol another name: below `/en/codes/` lie the pages of the numbers that several protocols share."
        ),
        .reservedFact: (
            "A protocol declares a fact that every entry has already",
            "Give the fact another name."
        ),
    ]

    private static let entryDocumentation: [FaultIdentifier: Documentation] = [
        .summaryMissing: (
            "An entry has no summary",
            "Write one sentence before the first heading."
        ),
        .summaryTooLong: (
            "The summary has more than 160 characters",
            "Keep what happened, and move the reasons to *Description*."
        ),
        .summaryNotSentence: (
            "The summary is not one sentence",
            "Write one plain paragraph, end it with one of the marks that the message lists, and move everything else to *Description*. In a language without end marks, such as Thai, none is asked for."
        ),
        .introductionMissing: (
            "A protocol has no introduction",
            "Write a paragraph or two below the front matter of `protocol.md`."
        ),
        .unknownSection: (
            "A section has an unknown heading",
            "Use the headings of the language's `strings.yml`; the message lists them. Inside a section use `###`."
        ),
        .repeatedSection: (
            "A section stands twice in one file",
            "Join the two, or correct the heading of one of them."
        ),
        .emptySection: (
            "A section is empty",
            "Write the section. A section that may be missing can be removed together with its heading."
        ),
        .missingSection: (
            "A section is missing",
            "Write the section. If it is there, its heading is not spelt as in `strings.yml`."
        ),
        .badTranscriptLine: (
            "A line of the transcript has no speaker",
            "Begin the line with `C: `, `S: `, `P: ` or `# `: `C: DATA`."
        ),
        .transcriptMissing: (
            "The example is not a transcript alone",
            "Put the conversation into one block between lines of three back quotes, and tell what happens in lines that begin with `# `."
        ),
        .transcriptMark: (
            "Not exactly one line of the transcript is marked",
            "Mark the one line that carries the code: `S!: 251 …`."
        ),
        .transcriptOtherCode: (
            "The marked line of the transcript carries another code",
            "Mark the line that contains this code, by its number or its name."
        ),
        .unknownRelated: (
            "`see` names a code that does not exist",
            "Correct the slug, or write the entry."
        ),
    ]

    private static let translationDocumentation: [FaultIdentifier: Documentation] = [
        .translationWithoutSource: (
            "A translation has no source",
            "Rename the file, write the source first, or remove the translation."
        ),
        .translationRepeatsFact: (
            "A translation repeats a fact",
            "Remove the line. Translations take facts from the source."
        ),
        .translationExtraSection: (
            "A translation has a section that its source lacks",
            "Remove the section, or write it in the source first."
        ),
        .translationExample: (
            "A translation has an example",
            "Remove the section. Every language shows the source's transcript."
        ),
        .translationMissing: (
            "A required language lacks a text",
            "Translate the file. Only `--require` asks for it."
        ),
        .translationStale: (
            "A text of a required language has fallen behind its source",
            "Bring the text up to date, and note it with `sitegen translate accept`. Only `--require` makes it an error; otherwise the page shows a notice."
        ),
        .sectionBorrowed: (
            "A section is not translated",
            "Translate the section. Until then the page shows the source text with a notice. With `--require` it is an error."
        ),
        .stringUnused: (
            "Nothing prints a text of `strings.yml`",
            "Remove the text in every language, or print it as `{{text.KEY}}` in a template. It is reported once the templates have no other fault."
        ),
        .pluralFormMissing: (
            "A text lacks a plural form",
            "Add the form. [configuration.md](configuration.md#plural) lists the forms of each language."
        ),
        .unknownPlaceholder: (
            "A text has a placeholder that it cannot have",
            "Use the placeholders that the message lists. Texts of your own have none."
        ),
    ]
}
