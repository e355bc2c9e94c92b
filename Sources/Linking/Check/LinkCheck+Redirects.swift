extension LinkCheck {
    /// The pages to which rules of `_redirects` lead.
    var redirectTargets: [Int] {
        guard let redirects = plan.redirects else { return [] }
        var resolver = URLResolver(site: plan.request.site)
        return redirects.rules.compactMap { rule in
            let outcome = Array(rule.to.utf8).withUnsafeBufferPointer { resolver.resolve($0) }
            return outcome == .path ? files.find(resolver.pathText, host: plan.request.host) : nil
        }
    }

    /// Finds redirects that lead to other redirects.
    mutating func judgeRedirects() {
        for page in records.indices where records[page].refresh >= 0 {
            judgeRefresh(page)
        }
        judgeRules()
    }

    private mutating func judgeRefresh(_ page: Int) {
        var steps = [page]
        var target = Int(records[page].refresh)
        while records[target].refresh >= 0, !steps.contains(target) {
            steps.append(target)
            target = Int(records[target].refresh)
        }
        let isLoop = steps.contains(target)
        // A page that shows itself again after a time leads nowhere else.
        if isLoop, target == page, steps.count == 1 { return }
        if !isLoop, steps.count == 1 { return }
        let names = (steps + [target]).map { files.path($0) }
        add(
            isLoop ? .redirectLoop(steps: names) : .redirectChain(steps: names),
            target: files.path(Int(records[page].refresh)), page: page, .refresh)
    }

    // MARK: _redirects

    private mutating func judgeRules() {
        guard let redirects = plan.redirects, let file = files.find("_redirects") else { return }
        for problem in redirects.problems {
            add(
                .malformedFile(kind: "_redirects", problem: problem.text), page: file,
                .line(problem.line, nil))
        }
        var resolver = URLResolver(site: plan.request.site)
        for rule in redirects.rules where rule.isRedirect || rule.status == 200 {
            judge(rule, of: redirects, file, &resolver)
        }
    }

    private mutating func judge(
        _ rule: RedirectRule, of redirects: RedirectRules, _ file: Int, _ resolver: inout URLResolver
    ) {
        // What a placeholder stands for is known only when somebody asks.
        if rule.to.contains(":splat") || rule.to.split(separator: "/").contains(where: { $0.hasPrefix(":") })
        {
            return
        }
        var steps = [rule.from]
        var address = rule.to
        while true {
            let outcome = Array(address.utf8).withUnsafeBufferPointer { resolver.resolve($0) }
            guard outcome == .path else { return note(steps + [address], rule, file, isLoop: false) }
            let path = "/" + resolver.pathText
            steps.append(address)
            if steps.dropLast().contains(path) { return note(steps, rule, file, isLoop: true) }
            if files.find(resolver.pathText, host: plan.request.host) != nil { break }
            guard let next = redirects.match(path), next.rule.isRedirect, steps.count < 20 else {
                let place = Pending.Quest.line(rule.line, rule.to)
                let fault = fault(for: resolver.pathText, kind: .link)
                return add(fault.0, target: fault.target, page: file, place)
            }
            address = next.target
        }
        note(steps, rule, file, isLoop: false)
    }

    private mutating func note(_ steps: [String], _ rule: RedirectRule, _ file: Int, isLoop: Bool) {
        if isLoop {
            add(.redirectLoop(steps: steps), target: rule.to, page: file, .line(rule.line, rule.to))
        } else if steps.count > 2 {
            add(.redirectChain(steps: steps), target: rule.to, page: file, .line(rule.line, rule.to))
        }
    }
}

extension SiteFiles {
    /// The file that a host shows for a path below the root, or nil.
    func find(_ path: String, host: HostProfile) -> Int? {
        var found: Int?
        _ = host.file(at: path) { name in
            found = find(name)
            return found != nil
        }
        return found
    }
}

extension HostProfile {
    /// The name of the file that the host shows for a path below the root, among those that exist; nil for none.
    func file(at path: String, where exists: (String) -> Bool) -> String? {
        func first(_ names: [String]) -> String? { names.first(where: exists) }
        if path.isEmpty || path.hasSuffix("/") {
            let asPage = servesHTMLWithSlash != .nothing && !path.isEmpty
            return first(
                [path + "index.html", path + "index.htm"] + (asPage ? [path.dropLast() + ".html"] : []))
        }
        return first(
            [path] + (addsHTML ? [path + ".html"] : [])
                + (redirectsToSlash ? [path + "/index.html", path + "/index.htm"] : []))
    }
}
