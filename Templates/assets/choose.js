// Sends the browser to its own language. Without script the list of languages stays.
(() => {
	const links = [...document.querySelectorAll("#choices a[lang]")];
	const wanted = navigator.languages && navigator.languages.length ? navigator.languages : [navigator.language];
	for (const tag of wanted) {
		const lower = String(tag).toLowerCase();
		const match =
			links.find((link) => link.lang.toLowerCase() === lower) ||
			links.find((link) => link.lang.toLowerCase().split("-")[0] === lower.split("-")[0]);
		if (match) {
			location.replace(match.href);
			return;
		}
	}
})();
