import Model

/// A file of the site that browsers, other sites or hosts read, and no reader sees.
package enum MachineFile: Sendable, Equatable {
    /// What a browser has to know to add the site of a language to a home screen (Web Application Manifest).
    case manifest(language: Int)
    /// What a browser has to know to offer the search of a language (OpenSearch 1.1).
    case openSearch(language: Int)
    /// The picture beside links to pages of a protocol; to all other pages for nil.
    case card(protocol: Int?)
    /// Tells GitHub Pages to publish all files as they are, those too whose names begin with an underscore.
    case noJekyll

    /// All of them that a site has, in a fixed order. O(languages + protocols).
    package static func all(of site: PreparedSite) -> [MachineFile] {
        site.routes.languages.map { .manifest(language: $0) }
            + SearchIndex.languages(of: site).map { .openSearch(language: $0) }
            + [.card(protocol: nil)] + site.routes.protocols.map { .card(protocol: $0) } + [.noJekyll]
    }

    /// Those of languages that a build of some languages leaves out: links to them use the base URL.
    package static func elsewhere(of site: PreparedSite) -> [MachineFile] {
        site.catalogue.languages.indices.filter { !site.routes.languages.contains($0) }
            .flatMap { [.manifest(language: $0), .openSearch(language: $0)] }
    }

    /// The path below Output.
    package func path(in site: PreparedSite) -> String {
        switch self {
        case .manifest(let language): site.catalogue.languages[language].tag + "/site.webmanifest"
        case .openSearch(let language): site.catalogue.languages[language].tag + "/opensearch.xml"
        case .card(.some(let index)): "cards/\(site.catalogue.protocols[index].slug).png"
        case .card(nil): "card.png"
        case .noJekyll: ".nojekyll"
        }
    }

    /// What the file contains. `assets` are the files of `Templates/assets`, among which the icons are.
    package func bytes(in site: PreparedSite, assets: [Asset]) -> [UInt8] {
        switch self {
        case .manifest(let language): WebManifest(site, language: language, assets: assets).bytes
        case .openSearch(let language): OpenSearchDescription.bytes(site, language: language, assets: assets)
        case .card(.some(let index)): Card(site, protocol: index).png
        case .card(nil): Card(site).png
        case .noJekyll: []
        }
    }
}

extension PageInputs {
    private var icons: [PageInput] {
        library.assets.filter { WebManifest.type(of: $0) != nil }.map(copied)
    }

    /// The files on which a file for machines depends. O(content).
    package func inputs(of file: MachineFile) -> [PageInput] {
        func strings(_ language: Int) -> PageInput {
            PageInput(.content, tag(language) + "/strings.yml", .strings)
        }
        switch file {
        case .manifest(let language): return [strings(language), settings] + icons
        case .openSearch(let language):
            let words = site.searchPage.map { textPage(language, $0) } ?? []
            return words + [settings] + icons
        case .card(let index):
            let protocols = index.map { [$0] } ?? site.routes.protocols
            return protocols.flatMap { index -> [PageInput] in
                let entries = site.catalogue.protocols[index].entries.indices
                return [PageInput(.content, protocolFiles(0, index)[0], .protocolItem)]
                    + entries.flatMap { entry in
                        listed(0, index, entry, site.catalogue.protocols[index].entries[entry].code)
                    }
            } + [settings]
        case .noJekyll: return []
        }
    }
}
