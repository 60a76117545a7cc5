// Hovering, focusing or choosing a mention or a row lights up its partners.
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const pieces = new Map();
  for (const mark of all("mark")) pieces.set(mark.dataset.k, [...(pieces.get(mark.dataset.k) || []), mark]);
  const rows = all("tr[data-m]");
  const keysOf = (row) => row.dataset.m.split(" ").filter(Boolean);
  const tip = document.getElementById("tip");
  let pinned = null;

  const labelText = (label) => {
    const box = document.querySelector(`.legend input[value="${label}"]`);
    const names = box ? [...box.parentElement.querySelectorAll("span")] : [];
    const name = names.find((one) => !one.lang || one.lang === root.lang);
    return name ? name.textContent : label;
  };
  const line = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  function showTip(mark) {
    tip.replaceChildren();
    for (let at = mark; at && at.tagName === "MARK"; at = at.parentElement) {
      if (at.classList.contains("off")) continue;
      const entry = document.createElement("p");
      entry.append(line("b", labelText(at.dataset.l)), at.dataset.v);
      if (at.dataset.g) entry.append(line("i", "✓ " + at.dataset.g));
      if (at.dataset.s) entry.append(line("i", at.dataset.s));
      tip.append(entry);
    }
    if (!tip.childElementCount) return;
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    tip.style.left = Math.max(8, Math.min(box.left, room - tip.offsetWidth - 8)) + "px";
    const above = box.top - tip.offsetHeight - 6;
    tip.style.top = (above > 0 ? above : box.bottom + 6) + "px";
  }

  function light(keys, fromRow) {
    dark();
    for (const key of keys) for (const mark of pieces.get(key) || []) mark.classList.add("lit");
    if (!fromRow) for (const row of rows) if (keysOf(row).some((key) => keys.includes(key))) row.classList.add("lit");
  }

  function dark() {
    tip.hidden = true;
    for (const lit of all(".lit")) lit.classList.remove("lit");
    if (pinned) for (const key of keysOf(pinned)) for (const mark of pieces.get(key) || []) mark.classList.add("lit");
  }

  function covering(mark) {
    const keys = [];
    for (let at = mark; at && at.tagName === "MARK"; at = at.parentElement) keys.push(at.dataset.k);
    return keys;
  }

  function pin(row) {
    if (pinned) pinned.classList.remove("pinned");
    pinned = pinned === row ? null : row;
    if (!pinned) return dark();
    pinned.classList.add("pinned");
    dark();
    const first = keysOf(row).map((key) => (pieces.get(key) || [])[0]).find(Boolean);
    if (first) first.scrollIntoView({ block: "center", behavior: "smooth" });
  }

  const onMark = (event) => {
    const mark = event.target.closest && event.target.closest("mark");
    if (mark) { light(covering(mark), false); showTip(mark); return true; }
    const row = event.target.closest && event.target.closest("tr[data-m]");
    if (row) light(keysOf(row), true);
    return Boolean(row);
  };
  document.addEventListener("mouseover", (event) => { if (!onMark(event)) dark(); });
  document.addEventListener("focusin", (event) => { if (!onMark(event)) dark(); });
  document.addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-m]");
    if (row) pin(row); else onMark(event);
  });
  document.addEventListener("keydown", (event) => {
    const row = document.activeElement && document.activeElement.closest("tr[data-m]");
    if (event.key === "Enter" && row) pin(row);
    if (event.key === "Escape") { if (pinned) pin(pinned); dark(); }
  });
  for (const box of all(".legend input")) {
    box.addEventListener("change", () => {
      for (const mark of all(`mark[data-l="${box.value}"]`)) {
        mark.classList.toggle("off", !box.checked);
        if (mark.classList.contains("z")) mark.tabIndex = box.checked ? 0 : -1;
      }
    });
  }
})();
