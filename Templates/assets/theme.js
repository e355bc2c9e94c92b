// The key that leads to the search, and the reader's choice of colours, before the page is drawn, so that nothing flashes.
(() => {
	let chosen = "";
	try { chosen = localStorage.getItem("theme") || ""; } catch { /* storage is switched off */ }
	const root = document.documentElement;
	if (chosen) root.dataset.theme = chosen;
	// A slash leads to the search field, unless somebody is writing.
	addEventListener("keydown", (event) => {
		if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
		const field = document.querySelector("#q, #ask, .find input");
		if (!field) return;
		event.preventDefault();
		field.focus();
	});
	addEventListener("DOMContentLoaded", () => {
		const select = document.getElementById("theme");
		if (!select) return;
		select.parentElement.hidden = false;
		select.value = chosen;
		select.addEventListener("change", () => {
			if (select.value) root.dataset.theme = select.value;
			else delete root.dataset.theme;
			try { localStorage.setItem("theme", select.value); } catch { /* as above */ }
		});
	});
})();
