// The reader's choice of colours, before the page is drawn, so that nothing flashes. Without script it is that of the system.
(() => {
  let chosen = "";
  try { chosen = localStorage.getItem("theme") || ""; } catch { /* storage is switched off */ }
  const root = document.documentElement;
  if (chosen) root.dataset.theme = chosen;
  addEventListener("DOMContentLoaded", () => {
    const select = document.getElementById("theme");
    if (!select) return;
    select.parentElement.hidden = false;
    select.value = chosen;
    select.addEventListener("change", () => {
      if (select.value) root.dataset.theme = select.value;
      else delete root.dataset.theme;
      try { localStorage.setItem("theme", select.value); } catch { /* it lasts for this page alone */ }
    });
  });
})();
