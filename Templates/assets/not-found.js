// Offers what was probably meant by an address that does not exist.
(async () => {
	const list = document.getElementById("meant");
	const root = document.getElementById("root").href;
	const asked = decodeURIComponent(location.href.slice(root.length).split(/[?#]/)[0]).toLowerCase();
	const parts = asked.replace(/(\/index)?\.html$/, "").split("/").filter(Boolean);
	const last = parts.at(-1) || "";
	const tags = [...document.querySelectorAll("#languages a")].map((link) => link.lang);
	const tag = tags.find((known) => known.toLowerCase() === parts[0]) || tags.find((known) => navigator.language.startsWith(known)) || tags[0];
	const home = new URL(tag + "/", root);
	const reply = await fetch(new URL("search.json", home));
	const swapped = /^(\d+)-vs-(\d+)$/.exec(last);
	if (!reply.ok && swapped && +swapped[1] > +swapped[2]) return location.replace(location.href.replace(last, `${swapped[2]}-vs-${swapped[1]}`));
	if (!reply.ok) return;
	const { isFolder, protocols, notFound: words } = await reply.json();
	if (words) {
		const own = list.closest("main");
		[own.lang, own.dir] = [tag, words.dir];
		const say = (place, text) => text && (own.querySelector(place).textContent = text);
		say("h1", words.title);
		say(".lead", words.text);
		say("h2", words.meant);
		say("main > h2", words.choose);
		document.title = words.title;
	}
	const named = protocols.filter((protocol) => parts.includes(protocol.slug));
	const pair = /^(.+?)-?(?:vs|versus)-?(.+)$/.exec(last);
	const offers = [];
	const offer = (protocol, slug, text) => offers.push([new URL(`${protocol.slug}/${slug}${slug && (isFolder ? "/" : ".html")}`, home).href, `${protocol.name} ${text}`]);
	const find = (protocol, name) => protocol.codes.findIndex((code) =>
		[code.slug, code.code, ...(code.aliases || [])].some((known) => known.toLowerCase() === name));
	let comparison;
	const names = pair ? pair.slice(1) : [last];
	const near = named.filter((protocol) => names.some((name) => find(protocol, name) >= 0));
	for (const protocol of near.length ? near : protocols) {
		const found = names.map((name) => find(protocol, name)).filter((place) => place >= 0);
		const [first, second] = found.sort((x, y) => x - y).map((place) => protocol.codes[place]);
		if (second && first !== second && !protocol.pairs) {
			offer(protocol, `${first.slug}-vs-${second.slug}`, `${first.code} / ${second.code}`);
			comparison = offers.at(-1)[0];
		}
		for (const code of [first, second]) if (code) offer(protocol, code.slug, `${code.code} ${code.name}`);
	}
	// A comparison has one address, with the smaller code first: whoever asks for the other order gets there.
	if (comparison && near.length) return location.replace(comparison + location.search + location.hash);
	for (const protocol of named) offer(protocol, "", "");
	for (const [address, text] of offers) {
		const link = document.createElement("a");
		[link.href, link.textContent] = [address, text];
		list.appendChild(document.createElement("li")).append(link);
	}
	list.parentElement.hidden = !offers.length;
})();
