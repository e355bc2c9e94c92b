extension Report {
    /// A page that stands alone: the tables, and what they hold for.
    var page: String {
        """
        # Benchmarks

        Written by `make bench`. What is measured, and how, is described in
        [Benchmarks/README.md](../Benchmarks/README.md). Each figure is the median of
        its runs.

        - Size: scale \(plan.scale), \(results.map(\.pages).first ?? 0) pages
        - Machine: \(machine.processors) processors, \
        \((Double(machine.memory) / 1_000_000_000).rounded(1)) GB memory, \(machine.kernel)
        - File systems: \(machine.fileSystems.joined(separator: "; "))
        - sitegen: revision \(machine.revision); \(machine.swift)
        - Hugo: \(hugoVersion ?? "not measured")
        - lychee: \(lycheeVersion ?? "not measured")

        ## Times

        \(tables)
        ## Commands

        ```
        sitegen --content CONTENT --templates TEMPLATES --output OUTPUT
        hugo build --source SITE --destination public --cacheDir CACHE --noBuildLock --quiet
        raw-writer OUTPUT EMPTY-FOLDER
        sitegen check OUTPUT --content CONTENT
        lychee --offline --include-fragments --no-progress --root-dir OUTPUT --index-files index.html \
          --remap 'BASE-URL(.*) file://OUTPUT/$1' OUTPUT
        ```

        """
    }
}
