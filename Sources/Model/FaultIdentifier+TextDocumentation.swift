extension FaultIdentifier {
    static let pairDocumentation: [FaultIdentifier: Documentation] = [
        .notAPair: (
            "A list of comparisons in `site.yml` holds something that is none",
            "Write the slugs of two codes of the protocol with `-vs-` between them: `251-vs-554`. A selection such as `related` stands in the place of the list, not in it."
        ),
        .pairOrder: (
            "The codes of a comparison are in the wrong order",
            "Rename the file as the message says, and turn its text round where it depends on the order; in `site.yml`, turn the two codes round. What compares a code with itself is reported too; remove it."
        ),
        .pairMissingCode: (
            "A comparison names a code that does not exist",
            "Correct the name of the file, or the pair in `site.yml`, or write the entry."
        ),
        .pairTwice: (
            "A list in `site.yml` names a comparison twice",
            "Remove one of the two. Hand-written comparisons need not be listed, but may be."
        ),
        .pairNotSelected: (
            "A link leads to a comparison that the site leaves out",
            "Link to one of the two codes, or let `pairs` in `site.yml` ask for the comparison, or write it by hand: hand-written ones always have a page."
        ),
    ]

    static let markdownDocumentation: [FaultIdentifier: Documentation] = [
        .brokenLink: (
            "A link leads nowhere",
            "Correct the path. It is relative to the file with the link. A link to a comparison names the smaller code first."
        ),
        .brokenFragment: (
            "A link names a section that its page does not have",
            "Use one of the section keys that the message lists: `250.md#fix`. They are the same in all languages."
        ),
        .rawHTML: (
            "Content contains HTML",
            "Write it as Markdown, `**server**`, or put it into a code span, `` `<forward-path>` ``."
        ),
        .unsafeURL: (
            "An address is not allowed",
            "Use an address that begins with `https:`, `http:` or `mailto:`."
        ),
        .relativeURL: (
            "A link is neither an entry nor an absolute address",
            "Link to the Markdown file, `[250](250.md)`, or to an address that begins with `https://`."
        ),
        .imageMissing: (
            "A picture does not exist",
            "Correct the path, which is relative to the file, or put the picture beside it. Pictures are `.png`, `.jpg`, `.jpeg`, `.gif`, `.webp` or `.avif`."
        ),
        .imageWithoutText: (
            "A picture has no alternative text",
            "Say between the brackets what the picture shows: `![The client sends MAIL twice](twice.png)`."
        ),
        .imageExternal: (
            "A picture lies on another site",
            "Copy the picture into Content: pages load nothing from elsewhere."
        ),
        .headingLevel: (
            "A heading inside a section has too high a level",
            "Use `###` or a lower level."
        ),
        .privateUseCharacter: (
            "A comparison template contains a private-use character",
            "Remove the character. The planes 15 and 16 of Unicode are used for tags."
        ),
    ]

    static let proseDocumentation: [FaultIdentifier: Documentation] = [
        .doubledWord: (
            "A function word stands twice in a row",
            "Remove one of the two. The words are those under `function_words` in the language's `strings.yml`."
        ),
        .wrongLanguage: (
            "A text is in another language or script than its page",
            "Translate it, and put protocol text and log lines into code spans. A sentence counts when its letters are of another script, or when it has three function words of another language and few of its own."
        ),
        .sentenceWithoutEnd: (
            "A sentence has no end",
            "End every paragraph and list item with an end mark of the language, or with a colon before a list or code."
        ),
        .placeholderWord: (
            "A text contains a placeholder such as TODO",
            "Write the text, or remove the word. A word that is meant, such as `xxx` in a log line, belongs into a code span. The words are TODO, FIXME, TBD, XXX, xxx and lorem."
        ),
        .structureDiffers: (
            "A translation differs from its source in code, links or lists",
            "Use the same code spans, the same link targets, and the same kinds of lists with as many items, as often as the source section does."
        ),
        .repeatedSentence: (
            "A sentence stands in two entries",
            "Say what is particular to this code. Sentences of fewer than 16 characters do not count."
        ),
    ]

    static let templateDocumentation: [FaultIdentifier: Documentation] = [
        .unknownName: (
            "A template uses a name that its page does not have",
            "Correct the name. [Templates/README.md](../Templates/README.md) lists the names of each kind of page. A text has to be in the source language's `strings.yml`."
        ),
        .notAValue: (
            "A template prints something that is no value",
            "Open it as a section: `{{#facts}}{{label}}{{/facts}}`."
        ),
        .notASection: (
            "A template opens a value as a section",
            "Use the condition that belongs to the value, such as `has_gloss` for `gloss`. [Templates/README.md](../Templates/README.md) lists the names."
        ),
        .unclosedSection: (
            "A section of a template is never closed",
            "Close it."
        ),
        .crossedSection: (
            "A section of a template is closed where it cannot be",
            "Close what was opened last."
        ),
        .unclosedTag: (
            "A tag of a template is never closed",
            "Close the tag with `}}` on its line."
        ),
        .unsupportedTag: (
            "A tag is not supported",
            "Write `{{summary}}`: a value knows how to escape itself. Comparison templates have no partials, and no tags in code blocks and link destinations."
        ),
        .missingTemplate: (
            "A template that is named does not exist",
            "Correct the name. It is the file name without `.html`."
        ),
        .unusedTemplate: (
            "No page uses a template",
            "Include it, or remove it. Its faults stay unseen until a page uses it."
        ),
        .recursiveTemplate: (
            "A template includes itself",
            "Remove the inclusion, which may go by way of another template."
        ),
        .unknownBlock: (
            "A layout has no block of this name",
            "Use one of the blocks that the message lists."
        ),
        .repeatedBlock: (
            "A layout call fills a block twice",
            "Put both into one block."
        ),
        .textInLayoutCall: (
            "A layout call holds something that is no block",
            "Move it into a block."
        ),
        .sectionChangesPlace: (
            "A section of a template begins and ends in different places of the markup",
            "Put whole elements, whole attributes or whole values into the section."
        ),
        .wrongPlace: (
            "A value stands where it cannot",
            "Use a value of the right kind: addresses as the whole value of `href` and `src`, anchors in `id` and behind `#`, markup in element content, text in element content and quoted attributes."
        ),
        .duplicateID: (
            "An id stands twice in one page",
            "Give one of the two another id."
        ),
        .templateLink: (
            "A template links by a fixed relative address",
            "Use a value, such as `{{home}}`, `{{root}}` or `{{url}}`, an asset, `{{asset.icon.svg}}`, or an absolute address."
        ),
        .anchorMissing: (
            "A template gives sections no ids, but links in Content need them",
            "Give the sections in the template the id again: `<section id=\"{{id}}\">`."
        ),
    ]

    static let comparisonDocumentation: [FaultIdentifier: Documentation] = [
        .unknownCondition: (
            "A comparison template uses an unknown name",
            "Correct the name. [content.md](content.md#conditions) lists all."
        ),
        .sectionAcrossBlocks: (
            "A section of a comparison template crosses paragraphs",
            "Close the section in the paragraph or list item in which it was opened, or put both tags on lines of their own between empty lines."
        ),
    ]
}
