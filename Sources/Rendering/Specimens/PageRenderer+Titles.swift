import Model

extension PageRenderer {
    /// Pages with a title that another page of their language has. What decides a title is the same for all pages of a
    /// kind, so that it is enough to look at those that differ in little: codes with the same number or the same name, and
    /// comparisons that share a code. O(codes).
    var pagesWithSharedTitles: [Route] {
        var writer = PageWriter()
        let groups = similarCodes
        return site.routes.languages.flatMap { language in
            sharedCodes(groups, language, &writer) + sharedComparisons(language, &writer)
        }
    }

    /// Codes of the protocols that are built with one number, and those with one name; at first two of one protocol.
    private var similarCodes: [[CodeAddress]] {
        let several = site.routes.protocols.first { site.catalogue.protocols[$0].entries.count > 1 }
        var groups =
            several.map { index in
                [[CodeAddress(protocol: index, entry: 0), CodeAddress(protocol: index, entry: 1)]]
            } ?? []
        var numbers: [String: Int] = [:]
        for index in site.routes.protocols {
            for (entry, code) in site.catalogue.protocols[index].entries.enumerated() {
                let address = CodeAddress(protocol: index, entry: entry)
                for key in ["#" + code.code, code.name] {
                    if let number = numbers[key] {
                        groups[number].append(address)
                    } else {
                        numbers[key] = groups.count
                        groups.append([address])
                    }
                }
            }
        }
        return groups.filter { $0.count > 1 }
    }

    private func sharedCodes(
        _ groups: [[CodeAddress]], _ language: Int, _ writer: inout PageWriter
    ) -> [Route] {
        for group in groups {
            let routes = group.map {
                Route.code(language: language, protocol: $0.protocol, entry: $0.entry)
            }
            let equal = equalTitles(among: routes, &writer)
            if !equal.isEmpty { return equal }
        }
        return []
    }

    /// One protocol stands for all that have no template of their own.
    private func sharedComparisons(_ language: Int, _ writer: inout PageWriter) -> [Route] {
        let own = site.catalogue.languages[language].protocolComparisons
        var isGeneralMet = false
        for index in site.routes.protocols {
            let item = site.catalogue.protocols[index]
            let isGeneral = own[item.slug] == nil
            if isGeneral && isGeneralMet { continue }
            let pairs = item.pairs.pairs
            let routes = pairs.indices.lazy.map {
                Route.comparison(language: language, protocol: index, pair: $0)
            }
            guard let first = pairs.indices.first(where: { isIndexed(routes[$0]) }) else { continue }
            let left = pairs.indices.first {
                $0 != first && pairs[$0].a == pairs[first].a && isIndexed(routes[$0])
            }
            let right = pairs.indices.first {
                $0 != first && pairs[$0].b == pairs[first].b && isIndexed(routes[$0])
            }
            if isGeneral, left != nil || right != nil { isGeneralMet = true }
            for other in [left, right].compactMap({ $0 }) {
                let equal = equalTitles(among: [routes[first], routes[other]], &writer)
                if !equal.isEmpty { return equal }
            }
        }
        return []
    }

    /// Whether search engines may list the page, so that its title counts.
    private func isIndexed(_ route: Route) -> Bool {
        site.routes.contains(route) && !site.routes.isBorrowed(route)
    }

    /// The first two of some pages that have the same title.
    private func equalTitles(among routes: [Route], _ writer: inout PageWriter) -> [Route] {
        var seen: [[UInt8]: Route] = [:]
        for route in routes where isIndexed(route) {
            let title = title(of: route, &writer)
            if let other = seen[title] { return [other, route] }
            seen[title] = route
        }
        return []
    }
}
