import Foundation

/// A small site of which pages are explained: that of the fixtures, with a protocol's own comparison template, a
/// picture, and a translation that lacks a section.
struct ExplainSite {
    let site: Sandbox

    init(_ site: Sandbox) { self.site = site }

    init() throws {
        site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        try site.write("Content/en/mail/compare.md", "## Key differences\n\n1. Both are codes of Mail.\n")
        try site.write("Content/en/mail/queue.png", "a picture")
        try replace(
            "## When you see it", "![A queue](queue.png)\n\n## When you see it", in: "Content/en/mail/250.md")
        try site.write("Content/vi/mail/554.md", ExplainSite.translation)
    }

    /// Replaces the first occurrence of a text in a file.
    func replace(_ old: String, _ new: String, in path: String) throws {
        try site.write(path, try site.text(path).replacing(old, with: new, maxReplacements: 1))
    }

    func build(_ arguments: String...) throws {
        let run = try site.run(["--quiet"] + arguments)
        if run.status != 0 { throw Failure(text: run.errors) }
    }

    struct Failure: Error { let text: String }

    /// Everything that is said, with times and sizes replaced; behind the exit code when it is not 0.
    func explain(_ arguments: String...) throws -> String {
        let run = try site.run(["explain"] + arguments)
        let text = run.errors + run.output
        return ExplainSite.constant(run.status == 0 ? text : "\(run.status)\n\(text)")
    }

    /// What is said of the file and its last change alone, without the labels.
    func reason(_ page: String) throws -> String {
        let lines = try explain(page).split(separator: "\n", omittingEmptySubsequences: false)
        let rows = lines.prefix { !$0.isEmpty }.dropFirst(3).map { $0.drop { $0 == " " } }
        return rows.joined(separator: "\n").replacingOccurrences(
            of: " {2,}", with: " ", options: .regularExpression)
    }

    private static func constant(_ text: String) -> String {
        text.replacingOccurrences(
            of: #"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC"#, with: "TIME", options: .regularExpression
        ).replacingOccurrences(of: #"[\d,]+ bytes"#, with: "N bytes", options: .regularExpression)
    }

    private static let translation = """
        ---
        gloss: Thất bại
        ---
        Máy chủ đã đọc thư và không muốn nhận.

        ## Mô tả

        Một bộ lọc đã xem nội dung và tìm thấy điều gì đó.

        ## Khi bạn thấy mã này

        - Trình quét đã tìm thấy vi-rút.

        ## Khi nào nên gửi mã này

        Gửi mã này khi bộ lọc đã từ chối nội dung.

        """
}
