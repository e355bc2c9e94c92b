// A comparison has one address, with the smaller code first. Whoever asks for the other order gets there.
(() => {
  const match = /^(.*\/)([a-z0-9-]+)-vs-([a-z0-9-]+?)(\.html|\/|\/index\.html)?$/.exec(location.pathname);
  if (!match) return;
  const [, folder, a, b, end] = match;
  const [x, y] = [Number(a), Number(b)];
  const swapped = Number.isNaN(x) || Number.isNaN(y) ? a > b : x > y;
  if (swapped) location.replace(folder + b + "-vs-" + a + (end || "/") + location.search + location.hash);
})();
