// Copies a transcript, and filters and sorts the codes of a protocol. Pages are complete without it.
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
