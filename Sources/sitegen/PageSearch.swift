import Model
import Rendering

/// Finds the file of Output that somebody has named.
struct PageSearch {
    /// That there is none, in words.
    struct Failure: Error { let text: String }

    let renderer: PageRenderer
    let content: SourceTree
    let output: String

    /// The file of a name. It reads no file of Output.
    func file(_ text: String) throws(Failure) -> SiteFile {
        let name = try self.name(text)
        var nearest: MissingPage?
        for path in name.paths {
            do throws(MissingPage) {
                return try SiteFile(path, in: renderer)
            } catch {
                if nearest == nil || error.depth > nearest?.depth ?? 0 { nearest = error }
            }
        }
        if let page = sourcePage(text) {
            throw Failure(text: "'\(text)' is a source of the site, and no page. Did you mean '\(page)'?")
        }
        if case .noLanguage? = nearest, let path = name.paths.first,
            let meant = name.paths.lazy.compactMap({ SiteFile.suggestion(for: $0, in: renderer) }).first
        {
            throw Failure(text: "The site has no file '\(path)'. Did you mean '\(meant)'?")
        }
        throw Failure(
            text: nearest?.text(settings: content.displayPath("site.yml")) ?? "There is no such page.")
    }

    private func name(_ text: String) throws(Failure) -> PageName {
        let folder = Machine.currentFolder
        let absolute = output.hasPrefix("/") ? output : folder + "/" + output
        let outputs = [absolute] + (Machine.realPath(absolute).map { [$0] } ?? [])
        do throws(PageName.Outside) {
            return try PageName(
                text, baseURL: renderer.site.catalogue.site.baseURL, folder: folder,
                real: Machine.realPath(text), outputs: outputs)
        } catch {
            throw Failure(text: error.description)
        }
    }

    /// The page of an entry or a hand-written comparison that was named by its source file.
    private func sourcePage(_ text: String) -> String? {
        let path = PageName.normal(text)
        let file = content.files.first { file in
            PageName.normal(file.displayPath) == path && file.components.count == 3
        }
        guard let file, file.name.hasSuffix(".md") else { return nil }
        let parts = file.components
        let page =
            parts[1] == SitePage.folder
            ? parts[0] + "/" + file.name.dropLast(3)
            : file.name == "protocol.md"
                ? parts.dropLast().joined(separator: "/") : String(file.path.dropLast(3))
        return (try? SiteFile(page, in: renderer)).map { _ in page }
    }
}
