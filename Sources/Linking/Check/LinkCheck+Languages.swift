extension LinkCheck {
    typealias Alternate = PageScanner.Alternate

    /// Judges `lang`, `dir`, hreflang, and links that lead from one language into another.
    mutating func judgeLanguages() {
        let sound = results.map { result in
            result.alternateSets.sets.indices.map { isSound(result, $0) }
        }
        let folders = languageFolders
        for page in records.indices where records[page].flags.contains(.isScanned) {
            let record = records[page]
            // Who gets a redirect reads nothing of it.
            if record.flags.contains(.isRedirect) { continue }
            judgeDirection(page, record)
            judgeFolder(page, record, folders)
            if record.alternates > 0 {
                let list = alternates(of: page)
                let isSound = sound[Int(record.thread)][Int(record.alternates)]
                if !isSound || !list.contains(where: { $0.page == Int32(page) }) {
                    judgeAlternates(page, record, list)
                }
            }
            // Who is of no language, such as a choice of languages, may lead anywhere.
            if record.language > 0, record.alternates > 0 || isInFolderOfLanguage(page, record) {
                judgeLinks(page, record)
            }
        }
    }

    /// Whether a set of alternates is right for all pages that it lists: nearly all are, and need no more than this.
    private func isSound(_ result: ScanResult, _ number: Int) -> Bool {
        let list = result.alternateSets.sets[number]
        let hash = result.alternateSets.hashes[number]
        var codes = Set<UInt16>()
        for item in list {
            if !codes.insert(item.code).inserted || item.page < 0 { return false }
            let tag = tags[Int(item.code)]
            if LanguageCode.problem(tag.text) != nil { return false }
            let record = records[Int(item.page)]
            let other = results[Int(record.thread)].alternateSets.hashes[Int(record.alternates)]
            if other != hash { return false }
            if !tag.isDefault, record.language > 0, !tag.agrees(with: tags[Int(record.language)]) {
                return false
            }
        }
        return true
    }

    // MARK: Alternates

    private mutating func judgeAlternates(_ page: Int, _ record: PageRecord, _ list: [Alternate]) {
        judgeCodes(page, list)
        // Absolute addresses may be the site's own, when nobody has said where it is published.
        let isKnown = plan.request.site.scheme != nil || !list.contains { $0.page == PageRecord.elsewhere }
        if isKnown, !list.contains(where: { $0.page == Int32(page) }) {
            add(.hreflangWithoutSelf, page: page, .head)
        }
        for item in list where item.page >= 0 {
            let tag = tags[Int(item.code)]
            let target = Int(item.page)
            if target != page, !alternates(of: target).contains(where: { $0.page == Int32(page) }) {
                add(
                    .hreflangNotReturned(code: tag.text), target: files.path(target), page: page,
                    .alternate(to: target, code: item.code))
            }
            judgeTarget(page, item, list)
        }
    }

    private mutating func judgeCodes(_ page: Int, _ list: [Alternate]) {
        var seen = Set<String>()
        for item in list {
            let text = tags[Int(item.code)].text
            if LanguageCode.problem(text) != nil {
                add(
                    .hreflangBadCode(code: text, nearest: LanguageCode.problem(text)?.suggestion), page: page,
                    .language(code: item.code))
            }
            if !seen.insert(text.lowercased()).inserted {
                add(.hreflangDuplicate(code: text), page: page, .language(code: item.code))
            }
        }
    }

    /// The language of a page that is listed is that under which it is listed.
    private mutating func judgeTarget(
        _ page: Int, _ entry: Alternate, _ list: [Alternate]
    ) {
        let tag = tags[Int(entry.code)]
        let target = Int(entry.page)
        let found = tags[Int(records[target].language)]
        if tag.isDefault || records[target].language == 0 || found.agrees(with: tag) { return }
        if LanguageCode.problem(tag.text) != nil { return }
        // Another entry may list the page that belongs here.
        let isSwapped = list.contains { item in
            guard item.page >= 0, records[Int(item.page)].language > 0 else { return false }
            let other = tags[Int(item.code)]
            return other.agrees(with: found) && tags[Int(records[Int(item.page)].language)].agrees(with: tag)
        }
        if isSwapped {
            add(
                .hreflangSwapped(code: tag.text, found: found.text), target: files.path(target), page: page,
                .alternate(to: target, code: entry.code))
        } else if target == page || !alternates(of: target).contains(where: { $0.page == Int32(target) }) {
            let fault = LinkFault.langHreflang(
                lang: found.text, listed: tag.text, by: target == page ? "" : files.path(page))
            add(fault, target: nil, page: target, .html)
        }
    }

    // MARK: lang and dir

    private mutating func judgeDirection(_ page: Int, _ record: PageRecord) {
        guard record.language > 0 else { return }
        let tag = tags[Int(record.language)]
        let isRight = record.flags.contains(.isRightToLeft)
        let isLeft = record.flags.contains(.isLeftToRight)
        if record.flags.contains(.isAutomatic) { return }
        if tag.isRightToLeft && !isRight {
            add(.dirMismatch(lang: tag.text, dir: isLeft ? "ltr" : nil), page: page, .html)
        } else if !tag.isRightToLeft && isRight {
            add(.dirMismatch(lang: tag.text, dir: "rtl"), page: page, .html)
        }
    }

    /// The languages of the site in lower case, which its folders may be named after.
    private var languageFolders: Set<String> {
        var names = Set<String>()
        var used = Set<UInt16>()
        for record in records where record.language > 0 { used.insert(record.language) }
        for result in results {
            for set in result.alternateSets.sets { for item in set { used.insert(item.code) } }
        }
        for number in used where LanguageCode.problem(tags[Int(number)].text) == nil {
            names.insert(tags[Int(number)].text.lowercased())
        }
        return names
    }

    private mutating func judgeFolder(_ page: Int, _ record: PageRecord, _ folders: Set<String>) {
        guard record.language > 0 else { return }
        let range = files.range(page)
        guard let slash = files.bytes[range].firstIndex(of: UInt8(ascii: "/")), slash - range.lowerBound <= 12
        else {
            return
        }
        let tag = tags[Int(record.language)]
        let folder = files.bytes[range.lowerBound..<slash]
        if folder.elementsEqual(tag.text.utf8) { return }
        let name = String(decoding: folder, as: UTF8.self).lowercased()
        guard folders.contains(name), !LanguageTagFacts(name).agrees(with: tag) else { return }
        add(.langPath(lang: tag.text, folder: String(decoding: folder, as: UTF8.self)), page: page, .html)
    }

    /// Whether the first folder of a page is named after its language.
    func isInFolderOfLanguage(_ page: Int, _ record: PageRecord) -> Bool {
        let path = files.bytes[files.range(page)]
        guard let slash = path.firstIndex(of: UInt8(ascii: "/")), slash - path.startIndex <= 12 else {
            return false
        }
        let name = String(decoding: path[..<slash], as: UTF8.self)
        let tag = LanguageTagFacts(name)
        return LanguageCode.problem(name) == nil && tag.agrees(with: tags[Int(record.language)])
    }

    // MARK: Links

    /// A reader who follows a link stays in the language of the page, where the target has it.
    private mutating func judgeLinks(_ page: Int, _ record: PageRecord) {
        var strange: [Int] = []
        results[Int(record.thread)].log.forEach(record.links, from: page) { target, isMarked in
            let other = records[target].language
            if !isMarked, other > 0, other != record.language { strange.append(target) }
        }
        if strange.isEmpty { return }
        let own = tags[Int(record.language)]
        let translations = alternates(of: page)
        for target in strange {
            let other = tags[Int(records[target].language)]
            if other.agrees(with: own) || translations.contains(where: { $0.page == Int32(target) }) {
                continue
            }
            let list = alternates(of: target)
            if list.contains(where: { $0.page == Int32(target) && tags[Int($0.code)].isDefault })
                && !list.contains(where: { $0.page == Int32(target) && !tags[Int($0.code)].isDefault })
            {
                continue
            }
            let better = list.first {
                $0.page >= 0 && !tags[Int($0.code)].isDefault && tags[Int($0.code)].agrees(with: own)
                    && $0.page != Int32(page) && $0.page != Int32(target)
            }
            guard let better else { continue }
            add(
                .otherLanguageLink(own: own.text, other: other.text, page: files.path(Int(better.page))),
                target: files.path(target), page: page, .link(to: target))
        }
    }
}
