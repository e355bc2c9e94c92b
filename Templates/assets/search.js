// Finds codes by number, name or words, and the code in a pasted log line.
(() => {
	const form = document.getElementById("search");
	const input = document.getElementById("q");
	const list = form.querySelector("ol");
	const status = form.querySelector("[role=status]");
	const home = document.querySelector(".brand").href;
	form.hidden = false;

	const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
	const squeeze = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
	// Chinese, Japanese and Thai have no spaces between words. One letter alone is mostly a particle there.
	const parts = (word) => Array.from(new Intl.Segmenter([], { granularity: "word" }).segment(word), (part) => part.segment).filter((part) => part[1] || part > 0);
	const words = (text) => text.split(/[^\p{L}\p{M}\p{N}.]+/u).flatMap((word) => /[\u0E00-\uFAFF]/.test(word) && Intl.Segmenter && parts(word)[0] ? parts(word) : word).map(plain).filter(Boolean);

	// How codes stand in logs: the first rule that finds a known code decides.
	const rules = [
		["grpc",
			/\brpc error: code ?= ?'?(\w+)/i,
			/grpc[-_.](?:status|code)\W{1,4}(\w+)/i,
			/\bStatus(?:Code)?(?:\.|::|=")(\w+)/,
			/\bcodes\.([A-Z]\w+)/,
			/\bStatus(?:Runtime)?Exception: (\w+)/,
			/\bStatus ?\{ ?code[=:] ?(\w+)/i,
			/\bstatus: ?([A-Z][A-Za-z]+), message\b/,
			/\b(\d{1,2}) [A-Z]+(?:_[A-Z]+)*: /,
			/\b([A-Z]+_[A-Z_]+)\b/,
			/\bgrpc\b.*?\b(?:code|status)\W{1,4}(\w+)/i],
		["websocket",
			/\bweb ?socket\b.*?\b(?:close[ds]?|code|status)\b.*?\b([13]\d{3})\b/i,
			/\b(?:clos(?:e|ed|es|ure|ing)(?:reason|status)?|disconnect\w*)\b[^\d]{0,40}\b([13]\d{3})\b(?![:.\d])/i,
			/\bCloseEvent\b.*?\bcode\W{1,3}([13]\d{3})\b/,
			/\b(?:wss?|websockets?)\b.*?\b(1\d{3}|3\d{3})\b(?![:.\d])/i],
		["grpc",
			/\bcode: ([A-Z][A-Za-z_]+)\b/i],
		["smtp",
			/^([245]\d\d)[ -].*@/,
			/\b([2-5]\d\d)[ -]#?\d\.\d{1,3}\.\d{1,3}\b/,
			/\b(?:said|smtp;|reply:?|response:?)\s*["'<]?([2-5]\d\d)\b/i,
			/\b([2-5]\d\d), b?['"]\d\.\d{1,3}\.\d{1,3}\b/,
			/\bSMTP\b.*?:\s*([2-5]\d\d)\b/i,
			/\b(?:RCPT|MAIL FROM|DATA|EHLO|HELO|STARTTLS|AUTH)\b.*?[\s:]([2-5]\d\d)[ -]/,
			/\b(?:postfix|exim|sendmail|dovecot|stat=|dsn=|MAILER-DAEMON)\b.*?[\s:(<]([2-5]\d\d)[ -]/i],
		["http",
			/^(\d{3}) .*\b(?:nginx|Apache|Gateway)\b/i,
			/HTTP\/[\d.]+"?\s+(\d{3})\b/,
			/\s[+-]?\d+\/[+-]?\d+\/[+-]?\d+\/[+-]?\d+\/[+-]?\d+\s+(\d{3})\s/,
			/\s-?[\d.]+ -?[\d.]+ -?[\d.]+ (\d{3}) (?:\d{3}|-) \d+ \d+ "/,
			/\b(\d{3}) (?:Client|Server) Error\b/i,
			/\berror\b\D{0,20}\((\d{3})\)/i,
			/(?:status|response)[ _-]?(?:code)?["']?\s*(?:of|is|was|[:=])?\s*["']?(\d{3})\b/i,
			/\b(?:error|returned|code|answered|responded|received|got|failed)\W{0,3}(?:with |error: |an? |HTTP )*\(?(\d{3})\b(?![.:]\d)/i,
			/\bhttps?:\/\/\S+\s+(\d{3})\b/,
			/\bHTTP\b\D{0,12}\b(\d{3})\b/i,
			/\s(\d{3}) \d+ "[A-Z]+ /,
			/\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S+ (\d{3})\b/],
	];

	let index;
	const load = async () => {
		index ??= fetch(new URL("search.json", home)).then((reply) => reply.json()).then((data) => {
			data.codes = data.protocols.flatMap((item, protocol) => item.codes.map((code, place) => ({
				...code, protocol, place,
				names: [code.name, code.official, code.gloss, code.code, ...(code.aliases || [])].filter(Boolean).map(squeeze),
				title: plain([code.name, code.official, code.gloss, ...(code.aliases || [])].join(" ")),
				text: plain(code.summary),
			})));
			return data;
		});
		return index;
	};

	const named = (data, slug, text) => {
		const wanted = squeeze(text);
		const found = data.codes.find((code) => data.protocols[code.protocol].slug === slug && code.names.includes(wanted));
		return found && { code: found, score: 1000 };
	};

	const fromLog = (data, query) => {
		for (const [slug, ...some] of rules) for (const rule of some) {
			const match = rule.exec(query);
			const hit = match && named(data, slug, match[1]);
			if (hit) return hit;
		}
		return null;
	};

	const score = (data, code, tokens) => {
		const protocol = data.protocols[code.protocol];
		let total = 0;
		for (const token of tokens) {
			const tight = squeeze(token);
			let best = 0;
			if (code.code === token) best = 120;
			else if (tight && code.names.includes(tight)) best = 80;
			else if (squeeze(protocol.name) === tight || protocol.slug === tight) best = 30;
			else if (/^\d+$/.test(token)) best = code.code.startsWith(token) ? 10 : 0;
			else if (code.title.split(/\W+/).includes(token)) best = 20;
			else if (code.title.includes(token)) best = 10;
			else if (code.text.includes(token)) best = 3;
			if (!best) return 0;
			total += best;
		}
		const whole = squeeze(tokens.join(""));
		return total + (code.names.includes(whole) ? 60 : 0);
	};

	const pairOf = (data, query) => {
		const match = /^\s*(?:(\p{L}+)\s+)?([\w.-]+)(?:\s*(?:\p{L}+\.?(?:\s\p{L}+)?|\/|,)\s*(?:\p{L}+\s+)?|\s+)([\w.-]+?)\s*$/iu.exec(query);
		if (!match || match[2] === match[3]) return [];
		return data.protocols.flatMap((protocol) => {
			if (match[1] && squeeze(match[1]) !== squeeze(protocol.name)) return [];
			const both = [match[2], match[3]].map((text) => protocol.codes.findIndex((code) => code.code === text));
			const [a, b] = both.sort((x, y) => x - y);
			const isThere = a >= 0 && a !== b && (!protocol.pairs || protocol.pairs.some(([x, y]) => x === a && y === b));
			return isThere ? [{ protocol, a: protocol.codes[a], b: protocol.codes[b] }] : [];
		});
	};

	const search = (data, query) => {
		const pairs = pairOf(data, query);
		if (pairs.length) return pairs;
		const tokens = [...new Set(words(query))];
		if (!tokens.length) return [];
		const log = tokens.length > 2 ? fromLog(data, query) : null;
		const hits = tokens.length > 40 ? [] : data.codes.map((code) => ({ code, score: score(data, code, tokens) })).filter((hit) => hit.score);
		const size = (hit) => data.protocols[hit.code.protocol].codes.length;
		hits.sort((a, b) => b.score - a.score || size(b) - size(a) || a.code.protocol - b.code.protocol || a.code.place - b.code.place);
		const rest = hits.filter((hit) => hit.code !== log?.code);
		return (log ? [log, ...rest] : rest).slice(0, 20);
	};

	const address = (data, protocol, name) => new URL(protocol.slug + "/" + name + (data.isFolder ? "/" : ".html"), home).href;

	const item = (data, hit) => {
		const entry = document.createElement("li");
		const link = document.createElement("a");
		entry.append(link);
		if (hit.a) {
			link.href = address(data, hit.protocol, `${hit.a.slug}-vs-${hit.b.slug}`);
			link.textContent = `${hit.protocol.name} ${hit.a.code} ${hit.a.name} / ${hit.b.code} ${hit.b.name}`;
			return entry;
		}
		const protocol = data.protocols[hit.code.protocol];
		link.href = address(data, protocol, hit.code.slug);
		link.textContent = `${protocol.name} ${hit.code.code} ${hit.code.name}`;
		const text = document.createElement("p");
		text.textContent = [hit.code.gloss, hit.code.summary].filter(Boolean).join(": ");
		entry.append(text);
		return entry;
	};

	const show = async () => {
		const query = input.value.trim();
		const data = await load();
		if (query !== input.value.trim()) return;
		const hits = query ? search(data, query) : [];
		list.replaceChildren(...hits.map((hit) => item(data, hit)));
		status.textContent = !query ? "" : hits.length ? `${form.dataset.found} ${hits.length}` : form.dataset.none;
		const shown = new URL(location);
		if (query) shown.searchParams.set("q", query);
		else shown.searchParams.delete("q");
		history.replaceState(null, "", shown);
	};

	const move = (step) => {
		const links = [...list.querySelectorAll("a")];
		const next = links.indexOf(document.activeElement) + step;
		(next < 0 ? input : links[Math.min(next, links.length - 1)] || input).focus();
	};

	input.value = new URLSearchParams(location.search).get("q") || "";
	input.addEventListener("input", show);
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		list.querySelector("a")?.click();
	});
	form.addEventListener("keydown", (event) => {
		if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
		event.preventDefault();
		move(event.key === "ArrowDown" ? 1 : -1);
	});
	if (input.value) show();
	else load();
})();
