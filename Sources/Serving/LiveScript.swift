/// The script that every page gets while it is served. No file of the site has it.
enum LiveScript {
    private static let end = Array("</body>".utf8)

    /// A page with the script at its end. The script is a file of its own, so that pages under a policy against inline
    /// scripts may load it. O(bytes behind the end of the body).
    static func injected(into page: [UInt8], _ state: PreviewState) -> [UInt8] {
        let version = PlainPage.escaped(state.version)
        let address = "/\(PreviewResponder.reserved)/live.js"
        let tag = "<script src=\"\(address)\" data-version=\"\(version)\"></script>\n"
        var position = page.count - end.count
        while position >= 0, !page[position...].starts(with: end) { position -= 1 }
        let place = position < 0 ? page.count : position
        return page[..<place] + Array(tag.utf8) + page[place...]
    }

    /// The script. Only a page that somebody sees listens: a browser opens no more than six connections to a host.
    static let text = """
        (() => {
        \t"use strict";
        \tconst version = document.currentScript.dataset.version;
        \tconst key = "sitegen:scroll:" + location.pathname;
        \tconst kept = sessionStorage.getItem(key);
        \tif (kept) {
        \t\tsessionStorage.removeItem(key);
        \t\tconst [x, y] = JSON.parse(kept);
        \t\tconst restore = () => scrollTo({ left: x, top: y, behavior: "instant" });
        \t\trestore();
        \t\tif (document.readyState !== "complete") addEventListener("load", restore, { once: true });
        \t}

        \tconst styles = `
        \t\t:host { all: initial; }
        \t\t* { box-sizing: border-box; font: 14px/1.45 ui-monospace, monospace; }
        \t\t[hidden] { display: none !important; }
        \t\tsection { position: fixed; inset: 0; z-index: 2147483647; padding: 5vh 5vw; background: #0009; display: flex; }
        \t\tdiv { margin: auto; max-width: 100%; max-height: 100%; overflow: auto; padding: 1rem 1.25rem; color: #f4f1ee; background: #1c1917; border-top: 4px solid #f87171; border-radius: 4px; }
        \t\tsection.warnings div { border-color: #fbbf24; }
        \t\tpre { margin: 0; white-space: pre; tab-size: 4; }
        \t\tbutton { cursor: pointer; color: #1c1917; background: #fbbf24; border: 0; border-radius: 999px; padding: .35rem .8rem; }
        \t\tbutton:focus-visible { outline: 3px solid #60a5fa; }
        \t\t.close { float: inline-end; margin-inline-start: 1rem; background: #f4f1ee; }
        \t\t.badge { position: fixed; inset-block-end: 12px; inset-inline-end: 12px; z-index: 2147483647; }
        \t\t.errors.badge { background: #f87171; }`;
        \tconst host = document.createElement("sitegen-preview");
        \thost.lang = "en";
        \thost.dir = "ltr";
        \tconst root = host.attachShadow({ mode: "open" });
        \tconst sheet = new CSSStyleSheet();
        \tsheet.replaceSync(styles);
        \troot.adoptedStyleSheets = [sheet];
        \tconst make = (name, parent, properties) => parent.appendChild(Object.assign(document.createElement(name), properties));
        \tconst overlay = make("section", root, { hidden: true });
        \toverlay.setAttribute("role", "alert");
        \tconst box = make("div", overlay, { tabIndex: -1 });
        \tconst close = make("button", box, { className: "close", type: "button", textContent: "Close" });
        \tconst words = make("pre", box, {});
        \tconst badge = make("button", root, { className: "badge", type: "button", hidden: true });
        \tdocument.documentElement.append(host);

        \tconst open = isOpen => {
        \t\toverlay.hidden = !isOpen;
        \t\tbadge.hidden = isOpen || !badge.textContent;
        \t};
        \tclose.addEventListener("click", () => open(false));
        \tbadge.addEventListener("click", () => { open(true); close.focus(); });
        \toverlay.addEventListener("click", event => { if (event.target === overlay) open(false); });
        \taddEventListener("keydown", event => { if (event.key === "Escape" && !overlay.hidden) open(false); });

        \tconst count = (number, word) => number ? [`${number} ${word}${number === 1 ? "" : "s"}`] : [];
        \tlet shown = "";
        \tconst show = state => {
        \t\tif (state.version !== version) {
        \t\t\tsessionStorage.setItem(key, JSON.stringify([scrollX, scrollY]));
        \t\t\tsource?.close();
        \t\t\tlocation.reload();
        \t\t\treturn;
        \t\t}
        \t\tconst unwritten = state.unwritten ? [`${state.unwritten} still to write`] : [];
        \t\tbadge.textContent = [...count(state.errors, "error"), ...unwritten, ...count(state.warnings, "warning")].join(", ");
        \t\tbadge.classList.toggle("errors", state.errors > 0);
        \t\toverlay.classList.toggle("warnings", state.errors === 0);
        \t\twords.textContent = state.text;
        \t\t// What somebody has closed stays closed until there is something else to say.
        \t\tif (!badge.textContent) open(false);
        \t\telse if (state.text !== shown) open(state.errors > 0);
        \t\tshown = state.text;
        \t};

        \tlet source = null;
        \tconst listen = () => {
        \t\tsource?.close();
        \t\tsource = null;
        \t\tif (document.visibilityState === "hidden") return;
        \t\tsource = new EventSource("/_sitegen/events");
        \t\tsource.addEventListener("state", event => show(JSON.parse(event.data)));
        \t};
        \tdocument.addEventListener("visibilitychange", listen);
        \taddEventListener("pagehide", () => source?.close());
        \taddEventListener("pageshow", event => { if (event.persisted) listen(); });
        \tlisten();
        })();

        """
}
