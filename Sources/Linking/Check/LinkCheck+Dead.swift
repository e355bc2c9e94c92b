extension LinkCheck {
    /// Says of each address without a file what is wrong with it, and what was probably meant.
    mutating func judgeDead() {
        for (dead, sighting) in sightings.dead { judge(dead, sighting) }
    }

    private mutating func judge(_ dead: Sightings.Dead, _ sighting: Sightings.Sighting) {
        let (fault, target) = fault(for: dead.path, kind: dead.kind)
        pending.append(Pending(fault, target: target, sighting))
    }

    /// Judges what was kept place by place.
    mutating func judgeSingles() {
        for (single, sighting) in sightings.singles ?? [] {
            switch single {
            case .fault(let key): pending.append(Pending(key.fault, target: key.target, sighting))
            case .dead(let dead): judge(dead, sighting)
            case .fragment(let fragment): judge(fragment, sighting)
            }
        }
    }

    /// The fault of an address that leads to `path`, below the root, where there is no file. A path with a slash in front
    /// lies outside of the site.
    mutating func fault(for path: String, kind: Sightings.Dead.Kind) -> (LinkFault, target: String) {
        if path.hasPrefix("/") {
            let base = String(decoding: plan.request.site.basePath, as: UTF8.self)
            if base.utf8.count > 1, path.lowercased().hasPrefix(base.lowercased()) {
                let right = base + path.dropFirst(base.count)
                let fault =
                    kind == .link ? .caseMismatch(right: right) : LinkCheck.fault(kind, .nearestPath(right))
                return (fault, plan.request.site.origin + path)
            }
            let right = base + path.dropFirst()
            return (LinkCheck.fault(kind, .basePath(right)), plan.request.site.origin + path)
        }
        if remedies == nil {
            remedies = Remedies(plan.remainder?.all(beside: files) ?? files, plan.request.host)
        }
        guard let remedies else { return (LinkCheck.fault(kind, nil), path) }
        if let right = remedies.otherCase(path) {
            return (
                kind == .link ? .caseMismatch(right: right) : LinkCheck.fault(kind, .nearestPath(right)), path
            )
        }
        let remedy = remedies.remedy(for: path)
        if kind == .link, remedies.isFolder(path) { return (.directoryWithoutIndex(remedy), path) }
        return (LinkCheck.fault(kind, remedy), path)
    }

    private static func fault(_ kind: Sightings.Dead.Kind, _ remedy: LinkFault.Remedy?) -> LinkFault {
        switch kind {
        case .link: .brokenLink(remedy)
        case .canonical: .canonicalBroken(remedy)
        case .hreflang(let code): .hreflangBroken(code: code, remedy)
        case .jsonLD(let key): .brokenJSONLDURL(key: key, remedy)
        case .sitemap: .sitemapBroken(remedy)
        }
    }
}
