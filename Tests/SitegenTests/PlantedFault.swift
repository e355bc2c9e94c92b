import TestSupport

/// A way to damage a site so that the check of its pages finds something.
struct PlantedFault: Sendable {
    let name: String
    let plant: @Sendable (inout FaultySite, inout SplitMix64) -> Void

    static let all = markup + heads + files + prose + settings

    private static let home = "https://codes.example.org/"

    // MARK: Templates

    /// Something that stands in the body of a page, in any template, in conditions and lists too.
    private static func inBody(_ name: String, _ markup: String) -> PlantedFault {
        PlantedFault(name: name) { site, random in
            let templates = site.paths {
                $0.hasPrefix("Templates/") && $0.hasSuffix(".html") && !$0.hasSuffix("/alias.html")
            }
            let path = templates.randomElement(using: &random) ?? ""
            let isLayout = path.hasSuffix("/layout.html")
            let begins =
                isLayout
                ? ["<main", "<footer", "<p>"] : ["<p", "<li", "<h", "<tr", "<section", "<div", "<nav"]
            site.insert(
                markup, in: path,
                before: { line in begins.contains { line.hasPrefix($0) } && line.hasSuffix(">") },
                &random)
        }
    }

    private static let markup: [PlantedFault] = [
        inBody("an empty link", "<p><a href=\"\">x</a></p>"),
        inBody("an empty picture", "<p><img src=\"\" alt=\"\"></p>"),
        inBody("a broken link", "<p><a href=\"\(home)en/nowhere/\">x</a></p>"),
        inBody("a broken fragment", "<p><a href=\"\(home)en/smtp/250/#nowhere\">x</a></p>"),
        inBody("a broken fragment of a picked page", "<p><a href=\"\(home)vi/smtp/451/#nowhere\">x</a></p>"),
        inBody(
            "a good and a broken fragment",
            "<p><a href=\"\(home)en/smtp/550/#fix\">x</a><a href=\"\(home)en/smtp/550/#fixx\">x</a></p>"),
        inBody("a broken fragment of the page", "<p><a href=\"#nowhere\">x</a></p>"),
        inBody("an insecure link", "<p><a href=\"http://codes.example.org/\">x</a></p>"),
        inBody("mixed content", "<p><img src=\"http://pictures.example/x.png\" alt=\"\"></p>"),
        inBody("a space", "<p><a href=\"https://example.org/a b\">x</a></p>"),
        inBody("a bad port", "<p><a href=\"https://example.org:99999/\">x</a></p>"),
        inBody("a bad percent sign", "<p><a href=\"\(home)%zz\">x</a></p>"),
        inBody("an id twice", "<p id=\"content\">x</p>"),
        inBody("two ids", "<p id=\"twin\">x</p><p id=\"twin\">x</p>"),
        inBody("a style", "<p style=\"background: url(\(home)nowhere.png)\">x</p>"),
        inBody("a style sheet", "<style>p { background: url(\"\(home)nowhere.png\") }</style>"),
        inBody("bad data", "<script type=\"application/ld+json\">{\"a\": }</script>"),
        inBody("broken data", "<script type=\"application/ld+json\">{\"url\": \"\(home)nowhere/\"}</script>"),
        inBody("another case", "<p><a href=\"\(home)EN/\">x</a></p>"),
        inBody("a folder", "<p><a href=\"\(home)assets/\">x</a></p>"),
        inBody("out of the site", "<p><a href=\"\(home)../x/\">x</a></p>"),
        inBody("a symbol", "<p><svg><use href=\"\(home)nowhere.svg#x\"></use></svg></p>"),
        inBody("a poster", "<p><video poster=\"\(home)nowhere.png\"></video></p>"),
        inBody(
            "a list of pictures",
            "<p><img srcset=\"\(home)nowhere.png 2x\" src=\"\(home)404.html\" alt=\"\"></p>"),
        inBody("a link to another language", "<p><a href=\"\(home)vi/\">x</a></p>"),
    ]

    private static func inHead(_ name: String, _ markup: String) -> PlantedFault {
        PlantedFault(name: name) { site, random in
            site.insert(
                markup, in: "Templates/layout.html",
                before: {
                    $0.hasPrefix("<link rel=\"canonical\"") || $0.hasPrefix("<meta property=\"og:type\"")
                },
                &random)
        }
    }

    private static func without(_ name: String, _ prefix: String) -> PlantedFault {
        PlantedFault(name: name) { site, _ in site.removeLines(prefix, in: "Templates/layout.html") }
    }

    private static func replacing(_ name: String, _ old: String, by new: String) -> PlantedFault {
        PlantedFault(name: name) { site, _ in site.replace(old, by: new, in: "Templates/layout.html") }
    }

    private static let heads: [PlantedFault] = [
        replacing("no title", "<title>", by: "<title-x>"),
        without("no description", "<meta name=\"description\""),
        without("no canonical address", "<link rel=\"canonical\""),
        replacing(
            "one title", "<title>{{$title}}{{title}} · {{site_title}}{{/title}}</title>",
            by: "<title>Codes</title><meta name=\"x\" content=\"{{$title}}{{/title}}\">"),
        replacing("a canonical address to nowhere", "href=\"{{canonical}}\"", by: "href=\"\(home)nowhere/\""),
        replacing("one canonical address", "href=\"{{canonical}}\"", by: "href=\"\(home)en/smtp/\""),
        replacing("no language", "<html lang=\"{{lang}}\"", by: "<html"),
        replacing("one language", "<html lang=\"{{lang}}\"", by: "<html lang=\"vi\""),
        replacing("the other direction", "dir=\"{{dir}}\"", by: "dir=\"rtl\""),
        inHead("a bad language", "<link rel=\"alternate\" hreflang=\"xx-bad\" href=\"{{canonical}}\">"),
        inHead("a language twice", "<link rel=\"alternate\" hreflang=\"en\" href=\"\(home)en/\">"),
        inHead("a language to nowhere", "<link rel=\"alternate\" hreflang=\"fr\" href=\"\(home)fr/\">"),
        inHead("a hidden page", "<meta name=\"robots\" content=\"noindex\">"),
        inHead("a redirect", "<meta http-equiv=\"refresh\" content=\"0; url={{canonical}}\">"),
        inHead("a card", "<meta property=\"og:image\" content=\"\(home)card.png\">"),
    ]

    // MARK: Assets and pictures

    private static func file(_ name: String, _ path: String, _ text: String) -> PlantedFault {
        PlantedFault(name: name) { site, _ in site.write(path, [text]) }
    }

    private static func inStyle(_ name: String, _ rule: String) -> PlantedFault {
        PlantedFault(name: name) { site, random in
            let path = "Templates/assets/site.css"
            site.insert(rule, in: path, before: { $0.hasSuffix("{") && !$0.hasPrefix(" ") }, &random)
        }
    }

    private static let files: [PlantedFault] = [
        inStyle("a missing picture", "a.x { background: url(\"nowhere.png\") }"),
        inStyle("an asset by its own name", "a.x { background: url(icon.svg) }"),
        inStyle("an insecure picture", "a.x { background: url(http://pictures.example/x.png) }"),
        file("an unused asset", "Templates/assets/unused.png", "x"),
        file(
            "an unused drawing with a broken link", "Templates/assets/unused.svg",
            "<svg><a href=\"\(home)nowhere/\"></a></svg>"),
        file("an unused picture", "Content/en/smtp/unused.png", "x"),
        file(
            "a bad manifest", "Templates/assets/site.webmanifest",
            "{\"icons\": [{\"src\": \"nowhere.png\"}], }"),
    ]

    // MARK: Content

    /// A paragraph with a link behind a heading of an entry, of a protocol or of a comparison template.
    private static func inProse(_ name: String, _ address: String) -> PlantedFault {
        PlantedFault(name: name) { site, random in
            let texts = site.paths {
                $0.hasPrefix("Content/") && $0.hasSuffix(".md") && !$0.hasSuffix("/protocol.md")
            }
            let path = texts.randomElement(using: &random) ?? ""
            var lines = site.lines(path)
            let headings = lines.indices.filter { lines[$0].hasPrefix("## ") }
            guard let place = headings.dropLast(path.contains("-vs-") ? 0 : 2).randomElement(using: &random)
            else { return }
            lines.insert("", at: place + 1)
            lines.insert("[x](\(address)).", at: place + 2)
            site.write(path, lines)
        }
    }

    private static let prose: [PlantedFault] = [
        inProse("a broken link in prose", "\(home)en/nowhere/"),
        inProse("a broken fragment in prose", "\(home)en/smtp/250/#nowhere"),
        inProse("an insecure link in prose", "http://codes.example.org/en/"),
        inProse("a bad port in prose", "https://example.org:99999/"),
        inProse("a bad percent sign in prose", "https://example.org/%zz"),
        inProse("another case in prose", "\(home)En/smtp/"),
    ]

    private static func setting(_ name: String, _ path: String, _ old: String, _ new: String) -> PlantedFault
    {
        PlantedFault(name: name) { site, _ in site.replace(old, by: new, in: path) }
    }

    private static let settings: [PlantedFault] = [
        setting(
            "a language from right to left", "Content/vi/strings.yml", "direction: ltr", "direction: rtl"),
        setting(
            "one title for all codes", "Content/vi/strings.yml",
            "code_title: \"{{protocol}} {{code}} {{name}}\"", "code_title: \"{{protocol}}\""),
        setting("a title with one code", "Content/en/compare.md", "title: ", "title: \"{{a.code}}\" # "),
        PlantedFault(name: "a broken specification") { site, random in
            let texts = site.paths { $0.hasPrefix("Content/en/smtp/") && $0.hasSuffix(".md") }
            let path =
                texts.filter { site.lines($0).contains { $0.hasPrefix("spec:") } }
                .randomElement(using: &random) ?? ""
            let old = site.lines(path).first { $0.hasPrefix("spec:") } ?? "spec:"
            site.replace(old, by: "spec: [{ title: X, url: \"\(home)nowhere/\" }]", in: path)
        },
    ]
}
