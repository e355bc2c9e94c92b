// Copies a transcript, chooses other codes to compare, filters and sorts codes. Pages are complete without it.
(() => {
	for (const button of document.querySelectorAll("button.copy")) {
		if (!navigator.clipboard) break;
		button.hidden = false;
		const label = button.textContent;
		button.addEventListener("click", async () => {
			const messages = button.parentElement.querySelectorAll(".ladder > li");
			const text = [...messages].map((item) => {
				const said = item.querySelector("pre");
				if (!said) return "# " + item.textContent;
				const speaker = item.className.slice(-1) + ": ";
				return said.textContent.replace(/\n$/, "").split("\n").map((line) => (speaker + line).trimEnd()).join("\n");
			}).join("\n");
			await navigator.clipboard.writeText(text + "\n");
			button.textContent = button.dataset.done;
			setTimeout(() => (button.textContent = label), 2000);
		});
	}

	const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

	const filter = document.getElementById("filter");
	if (filter) {
		const status = filter.parentElement.querySelector("[role=status]");
		const rows = [...document.querySelectorAll(".codes tbody tr")].map((row) => [row, plain(row.textContent)]);
		filter.parentElement.hidden = false;
		filter.addEventListener("input", () => {
			const words = plain(filter.value).split(/\s+/);
			let shown = 0;
			for (const [row, text] of rows) {
				row.hidden = !words.every((word) => text.includes(word));
				if (!row.hidden) shown += 1;
			}
			for (const section of document.querySelectorAll(".class")) {
				section.hidden = !section.querySelector("tbody tr:not([hidden])");
			}
			status.textContent = shown ? shown : status.dataset.none;
		});
	}

	const pick = document.getElementById("pick");
	if (pick) {
		pick.hidden = false;
		const address = /([^/]+)\/([^/]+)-vs-([^/.]+)(\/|\.html)/;
		const [path, protocol, ...ends] = address.exec(location.pathname);
		const selects = pick.querySelectorAll("select");
		pick.addEventListener("toggle", async () => {
			const { protocols } = await (await fetch(document.querySelector(".brand").href + "search.json")).json();
			for (const { code, name, slug } of protocols.find((item) => item.slug === protocol).codes) {
				selects.forEach((select, side) => select.add(new Option(`${code} ${name}`, slug, false, slug === ends[side])));
			}
		}, { once: true });
		pick.addEventListener("submit", (event) => {
			event.preventDefault();
			const [a, b] = [...selects].sort((x, y) => x.selectedIndex - y.selectedIndex).map((select) => select.value);
			const last = a === b ? a : `${a}-vs-${b}`;
			location.href = location.pathname.replace(path, `${protocol}/${last}${ends[2]}`);
		});
	}

	const order = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
	for (const head of document.querySelectorAll(".codes thead th")) {
		const button = document.createElement("button");
		button.type = "button";
		button.append(...head.childNodes);
		head.append(button);
		button.addEventListener("click", () => {
			const body = head.closest("table").tBodies[0];
			const down = head.ariaSort === "ascending";
			for (const other of head.parentElement.children) other.ariaSort = null;
			head.ariaSort = down ? "descending" : "ascending";
			const key = (row) => row.cells[head.cellIndex].textContent.trim();
			const rows = [...body.rows].sort((a, b) => order(key(a), key(b)));
			body.append(...(down ? rows.reverse() : rows));
		});
	}
})();
