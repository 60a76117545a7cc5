"""The pages in a headless browser: what a reader sees and does."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from pipeline.evaluation import evaluate
from pipeline.evaluation.compare import compare
from pipeline.records import Result
from pipeline.view import RunSummary, article_page, comparison_page, evaluation_page, index_page, write_pages

SERIOUS = ("serious", "critical")


def open_page(browser, path, width=1200):
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
    )
    browser.get_log("browser")
    browser.get(path.as_uri())


@pytest.fixture
def pages(tmp_path, article, seed_article):
    broken = article.model_copy(update={"id": "kirik", "mentions": article.mentions[1:]})
    (tmp_path / "gold.html").write_text(article_page(broken, gold=article), encoding="utf-8")
    write_pages([article, seed_article], tmp_path, "run")
    scores = evaluate([article, seed_article], [broken.model_copy(update={"id": article.id})])
    (tmp_path / "evaluation.html").write_text(evaluation_page(scores, "run"), encoding="utf-8")
    other = seed_article.model_copy(update={"mentions": seed_article.mentions[::2], "people": ()})
    after = evaluate([article, seed_article], [article, other])
    (tmp_path / "comparison.html").write_text(comparison_page(compare(scores, after), "a → b"), encoding="utf-8")
    return tmp_path


ALL_PAGES = [
    "index.html",
    "articles/ziyaret.html",
    "articles/balkan-baris-platformu.html",
    "gold.html",
    "evaluation.html",
    "comparison.html",
]


@pytest.mark.parametrize("name", ALL_PAGES)
def test_pages_load_without_console_messages_and_fit_a_phone(browser, pages, name):
    open_page(browser, pages / name, width=360)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 360
    assert browser.get_log("browser") == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ALL_PAGES)
def test_axe_finds_nothing_serious(browser, axe, pages, name, theme):
    open_page(browser, pages / name)
    browser.execute_script(f"document.documentElement.dataset.theme = '{theme}'")
    for details in browser.find_elements(By.CSS_SELECTOR, "summary"):
        details.click()
    browser.execute_script(axe)
    found = browser.execute_async_script("const done = arguments[arguments.length - 1]; axe.run().then(done)")
    assert found["passes"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"] if v["impact"] in SERIOUS] == []


def test_hovering_a_mention_shows_its_value_and_lights_its_row(browser, pages):
    open_page(browser, pages / "articles/ziyaret.html")
    mark = browser.find_element(By.CSS_SELECTOR, 'mark[data-l="COUNTRY"]')
    ActionChains(browser).move_to_element(mark).perform()
    tip = browser.find_element(By.ID, "tip").text
    assert "HU" in tip and "country:name · 0.99" in tip
    assert "lit" in browser.find_element(By.CSS_SELECTOR, "tr[data-m]").get_attribute("class")


def test_choosing_a_row_lights_its_mentions_until_escape(browser, pages):
    open_page(browser, pages / "articles/ziyaret.html")
    browser.find_element(By.CSS_SELECTOR, "tr[data-m]").send_keys(Keys.ENTER)
    lit = [mark.get_attribute("data-l") for mark in browser.find_elements(By.CSS_SELECTOR, "mark.lit")]
    assert lit == ["COUNTRY", "POSITION", "PERSON"]
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert browser.find_elements(By.CSS_SELECTOR, "mark.lit") == []


def test_mentions_are_reached_with_the_keyboard(browser, pages):
    open_page(browser, pages / "articles/ziyaret.html")
    browser.find_element(By.CSS_SELECTOR, ".legend label:last-of-type input").send_keys(Keys.TAB)
    assert browser.switch_to.active_element.text.startswith("Macaristan")
    assert "HU" in browser.find_element(By.ID, "tip").text


def test_labels_stand_as_text_in_the_language_of_the_page(browser, pages):
    open_page(browser, pages / "articles/ziyaret.html")
    label = 'return getComputedStyle(document.querySelector(\'mark[data-l="PERSON"]\'), "::after").content'
    assert browser.execute_script(label) in ('"PERSON"', "attr(data-l)")
    browser.find_element(By.ID, "language").click()
    assert browser.execute_script(label) == '"KİŞİ"'
    assert browser.find_element(By.ID, "people").text.startswith("Kişiler")


def test_a_label_can_be_switched_off(browser, pages):
    open_page(browser, pages / "articles/ziyaret.html")
    browser.find_element(By.CSS_SELECTOR, '.legend input[value="DATE"]').click()
    assert "off" in browser.find_element(By.CSS_SELECTOR, 'mark[data-l="DATE"]').get_attribute("class")


def test_the_index_of_ten_thousand_articles_is_painted_and_searched(browser, tmp_path, article):
    summary = RunSummary()
    for number in range(10_000):
        person = article.people[0].model_copy(update={"person": f"Kişi {number}"})
        summary.add(article.model_copy(update={"id": f"h{number}", "people": (person,)}), f"articles/h{number}.html")
    (tmp_path / "index.html").write_text(index_page(summary, "big"), encoding="utf-8")
    open_page(browser, tmp_path / "index.html")
    state = browser.find_element(By.ID, "state")
    WebDriverWait(browser, 20).until(lambda _: state.text == "10000 of 10000")
    paint = browser.execute_script("return performance.getEntriesByType('paint')[0].startTime")
    assert paint < 1000
    browser.find_element(By.ID, "query").send_keys("kişi 9999")
    WebDriverWait(browser, 20).until(lambda _: state.text == "1 of 10000")


def test_a_name_in_a_chart_filters_the_list(browser, tmp_path, article):
    summary = RunSummary()
    summary.add(article, None)
    summary.add(Result(id="b", text="Başka bir haber."), None)
    (tmp_path / "index.html").write_text(index_page(summary, "run"), encoding="utf-8")
    open_page(browser, tmp_path / "index.html")
    state = browser.find_element(By.ID, "state")
    WebDriverWait(browser, 20).until(lambda _: state.text == "2 of 2")
    browser.find_element(By.CSS_SELECTOR, 'button[data-facet="person"]').click()
    assert state.text == "1 of 2"
    browser.find_element(By.ID, "clear").click()
    assert state.text == "2 of 2"
