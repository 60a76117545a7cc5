// The list of articles: searched, filtered by a person or a country, and shown a page at a time.
(() => {
  const root = document.documentElement;
  const one = (id) => document.getElementById(id);
  const PAGE = 20;
  const TEXTS = {
    en: { of: "of", none: "No article fits.", only: "Show all, not only" },
    tr: { of: "/", none: "Uyan haber yok.", only: "Yalnızca şununkiler değil, tümü:" },
  };
  const state = { query: "", facet: null, place: null, page: 0, hits: [] };
  let data = null;
  let keys = null;

  const fold = (text) => text.toLocaleLowerCase("tr").normalize("NFD").replace(/\p{M}/gu, "").replace(/ı/g, "i");
  const cell = (text, css) => Object.assign(document.createElement("td"), { textContent: text, className: css || "" });

  function find() {
    const words = fold(state.query).split(/\s+/).filter(Boolean);
    if (words.length && !keys) {
      const people = data.people.map(fold);
      keys = data.articles.map((a) => fold(a[0] + " " + a[1]) + " " + a[4].map((p) => people[p]).join(" "));
    }
    const column = state.facet === "person" ? 4 : 5;
    state.hits = [];
    data.articles.forEach((article, number) => {
      if (state.facet && !article[column].includes(state.place)) return;
      if (words.every((word) => keys[number].includes(word))) state.hits.push(article);
    });
    state.page = 0;
    show();
  }

  function show() {
    const texts = TEXTS[root.lang] || TEXTS.en;
    const pages = Math.max(1, Math.ceil(state.hits.length / PAGE));
    const rows = state.hits.slice(state.page * PAGE, (state.page + 1) * PAGE).map((article) => {
      const [id, headline, published, mentions, people, , page] = article;
      const row = document.createElement("tr");
      const title = cell("");
      title.lang = "tr";
      const name = document.createElement(page ? "a" : "span");
      name.textContent = headline || id;
      if (page) name.href = page;
      title.append(name);
      const named = people.slice(0, 4).map((place) => data.people[place]).join(", ") + (people.length > 4 ? " …" : "");
      const who = cell(named, "optional");
      who.lang = "tr";
      row.append(title, cell(published || "–", "code"), who, cell(String(mentions), "number"));
      return row;
    });
    document.querySelector("#list tbody").replaceChildren(...rows);
    one("state").textContent = state.hits.length ? `${state.hits.length} ${texts.of} ${data.articles.length}` : texts.none;
    one("page").textContent = `${state.page + 1} / ${pages}`;
    one("previous").disabled = state.page === 0;
    one("next").disabled = state.page + 1 >= pages;
    const chosen = state.facet === "person" ? data.people[state.place] : state.facet && data.countries[state.place][1];
    one("clear").hidden = !chosen;
    one("clear").textContent = chosen ? `${texts.only} ${chosen} ×` : "";
  }

  function choose(facet, place) {
    state.facet = facet;
    state.place = place;
    find();
  }

  one("language").addEventListener("click", () => { if (data) show(); });
  let waiting = 0;
  one("query").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { state.query = one("query").value; find(); }, 120);
  });
  one("clear").addEventListener("click", () => { choose(null, null); one("query").focus(); });
  one("previous").addEventListener("click", () => { state.page -= 1; show(); });
  one("next").addEventListener("click", () => { state.page += 1; show(); });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("button[data-facet]");
    if (!link) return;
    choose(link.dataset.facet, Number(link.dataset.place));
    one("articles").scrollIntoView();
    one("clear").focus();
  });
  // The data is parsed after the first paint.
  requestAnimationFrame(() => setTimeout(() => { data = JSON.parse(one("data").textContent); find(); }));
})();
