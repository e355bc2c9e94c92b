import Foundation

/// A small site that no program has made, in the folder `public`, and the built program to check it.
struct CheckSite {
    let sandbox: Sandbox

    /// A start page and one that it leads to, without a fault; and other files below the folder.
    init(_ files: [String: String] = [:]) throws {
        let sound = [
            "index.html": CheckSite.page("Start", "", "<a href=\"about.html#us\">About</a>"),
            "about.html": CheckSite.page(
                "About", "about.html", "<h1 id=\"us\">Us</h1> <a href=\"./\">Start</a>"),
        ].merging(files) { $1 }
        sandbox = try Sandbox(Dictionary(uniqueKeysWithValues: sound.map { ("public/" + $0, $1) }))
    }

    /// A page of 8 lines; the body stands on line 8.
    static func page(_ title: String, _ path: String, _ body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <title>\(title)</title>
        <meta name="description" content="A page of the site: \(title).">
        <link rel="canonical" href="https://site.example/\(path)">
        </head>
        <body>\(body)</body>
        </html>

        """
    }

    func check(_ arguments: String...) throws -> Sandbox.Run {
        try sandbox.run(["check", "public"] + arguments)
    }

    /// What `--format json` prints; `seconds` is left out, which differ each time.
    func json(_ arguments: String...) throws -> String {
        let text = try sandbox.run(["check", "public", "--format", "json"] + arguments).output
        return text.replacingOccurrences(
            of: #""seconds" : [-\d.e]+"#, with: "\"seconds\" : 0", options: .regularExpression)
    }
}

/// What JSON says of a check, as far as the tests ask for it.
struct CheckReply: Decodable {
    struct Finding: Decodable {
        let rule: String
        let severity: String
        let page: String
        let pages: Int
        let url: String?
        let target: String?
        let origin: Place?
    }

    struct Place: Decodable {
        let file: String
        let line: Int?
        let column: Int?

        /// `file:line:column`.
        var text: String {
            ([file] + [line, column].compactMap { $0 }.map(String.init)).joined(separator: ":")
        }
    }

    struct External: Decodable, Equatable {
        let url: String
        let links: Int
    }

    let findings: [Finding]
    let ignored: Int
    let external: [External]?
    let alteredPages: [String]
    let part: String?

    init(_ json: String) throws { self = try JSONDecoder().decode(CheckReply.self, from: Data(json.utf8)) }

    /// Rules and addresses, or the page where there is no address.
    var names: [String] { findings.map { "\($0.rule) \($0.url ?? $0.page)" } }
}
