#!/usr/bin/env python3
"""Tests the page of `dixit evaluate --html` in Chromium: test_error_browser.py DIXIT [--screenshot FILE]

Needs Debian's chromium and chromium-driver, and selenium (requirements.txt). The page is made from
Fixtures/articles; `--screenshot` writes the picture that the documentation shows.
"""
import os
import subprocess
import sys
import tempfile
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from chromium import browser, contrast

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DIXIT = os.path.abspath(sys.argv[1])
GOLD = os.path.join(TOP, "Fixtures", "articles", "gold.jsonl")
ERRORS = ["missed", "spurious", "boundary", "source", "speaker"]
# What a text may try: every one of these must come out as text.
HOSTILE = '<script>document.title="taken"</script><img src=x onerror="document.title=1">&amp;"\'\x00\r\n</style>'


def page(gold, *predicted):
    path = os.path.join(tempfile.mkdtemp(), "report.html")
    gold = os.path.relpath(gold, TOP)
    subprocess.run([DIXIT, "evaluate", gold, *predicted, "--html", path, "--bootstrap", "100"],
                   check=True, stdout=subprocess.DEVNULL, cwd=TOP)
    return path


class ErrorBrowserTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.path = page(GOLD)
        cls.driver = browser()

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()

    def setUp(self):
        self.driver.get("file://" + self.path)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def shown(self):
        return [e for e in self.all(".reviews li") if e.get_attribute("hidden") is None]

    def check(self, kind, wanted):
        box = self.driver.find_element(By.CSS_SELECTOR, f"input[value={kind}]")
        if box.is_selected() != wanted:
            box.click()

    def test_every_document_has_both_sides(self):
        with open(GOLD, encoding="utf-8") as f:
            count = sum(1 for line in f if line.strip())
        self.assertEqual(len(self.all(".document")), count)
        self.assertEqual(len(self.all(".sides section")), 2 * count)
        first = self.all(".document")[0]
        texts = [e.get_attribute("textContent") for e in first.find_elements(By.CSS_SELECTOR, ".text")]
        self.assertEqual(texts[0], texts[1])

    def test_errors_are_shown_first_and_kinds_filter(self):
        self.assertTrue(self.shown())
        self.assertFalse([e for e in self.shown() if e.get_attribute("data-kinds") == "right"])
        for kind in ERRORS:
            self.check(kind, False)
        self.assertEqual(self.shown(), [])
        self.assertEqual([e for e in self.all(".document") if e.is_displayed()], [])
        total = 0
        for kind in ERRORS:
            self.check(kind, True)
            of_kind = [e for e in self.all(".reviews li") if kind in e.get_attribute("data-kinds").split()]
            self.assertEqual(len(self.shown()), len(of_kind))
            bar = self.driver.find_element(By.XPATH, f"//li[span[text()='{kind}']]/span[@class='number']")
            self.assertEqual(int(bar.text), len(of_kind))
            total += len(of_kind)
            self.check(kind, False)
        self.assertGreater(total, 0)
        self.check("right", True)
        self.assertEqual({e.get_attribute("data-kinds") for e in self.shown()}, {"right"})
        self.assertIn(f"{len(self.shown())} of ", self.driver.find_element(By.ID, "shown").text)

    def test_rules_and_words_filter(self):
        self.check("right", True)
        select = Select(self.driver.find_element(By.NAME, "rule"))
        rule = select.options[1].get_attribute("value")
        select.select_by_value(rule)
        self.assertIn(" in ", self.driver.find_element(By.ID, "shown").text)
        self.assertTrue(self.shown())
        self.assertEqual({e.get_attribute("data-rule") for e in self.shown()}, {rule})
        select.select_by_index(0)
        self.driver.find_element(By.NAME, "words").send_keys("no such word anywhere")
        self.assertEqual(self.shown(), [])

    def test_the_keyboard_steps_through_errors(self):
        body = self.driver.find_element(By.TAG_NAME, "body")
        body.send_keys("j")
        first = self.driver.switch_to.active_element
        self.assertEqual(first.get_attribute("id"), self.shown()[0].get_attribute("id"))
        first.send_keys("j")
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("id"), self.shown()[1].get_attribute("id"))
        self.driver.switch_to.active_element.send_keys("k")
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("id"), first.get_attribute("id"))
        self.driver.switch_to.active_element.send_keys(Keys.TAB)
        self.assertEqual(self.driver.switch_to.active_element.tag_name, "a")

    def test_a_link_points_at_its_words(self):
        link = self.shown()[0].find_element(By.CSS_SELECTOR, "dt a")
        link.click()
        name = link.get_attribute("href").split("#")[1]
        pointed = self.all(".now")
        self.assertTrue(pointed)
        self.assertTrue(all(name in e.get_attribute("data-a").split() for e in pointed))

    def test_the_first_stop_of_the_tab_key_skips_to_the_documents(self):
        self.driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
        self.assertTrue(self.driver.switch_to.active_element.get_attribute("href").endswith("#documents"))

    def test_curves_are_drawn_and_named(self):
        charts = self.all("svg.chart")
        self.assertEqual(len(charts), 2)
        for chart in charts:
            self.assertTrue(chart.get_attribute("aria-label"))
            self.assertTrue(chart.find_elements(By.CSS_SELECTOR, "polyline"))

    def test_nothing_is_fetched_and_nothing_fails(self):
        resources = self.driver.execute_script("return performance.getEntriesByType('resource').length")
        self.assertEqual(resources, 0)
        self.assertEqual([e for e in self.driver.get_log("browser") if e["level"] == "SEVERE"], [])

    def test_contrast_in_light_and_dark(self):
        selector = "p, span:not(.anchor), h1, h2, h3, h4, td, th, caption, figcaption, legend, label, button, dd, dt a"
        self.check("right", True)
        self.assertGreaterEqual(contrast(self.driver, selector), 4.5)
        dark = browser(dark=True)
        try:
            dark.get("file://" + self.path)
            self.assertTrue(dark.execute_script("return matchMedia('(prefers-color-scheme: dark)').matches"))
            self.assertGreaterEqual(contrast(dark, selector), 4.5)
        finally:
            dark.quit()

    def test_without_script_everything_can_be_read(self):
        plain = browser(script=False)
        try:
            plain.get("file://" + self.path)
            self.assertFalse(plain.find_element(By.ID, "filters").is_displayed())
            self.assertTrue(all(e.is_displayed() for e in plain.find_elements(By.CSS_SELECTOR, ".document")))
            self.assertTrue(plain.find_element(By.CSS_SELECTOR, ".reviews li").is_displayed())
        finally:
            plain.quit()

    def test_a_narrow_window_does_not_scroll_sideways(self):
        self.driver.set_window_size(500, 900)
        wide = self.driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
        self.driver.set_window_size(1280, 1000)
        self.assertLessEqual(wide, 0)

    def test_a_hostile_text_stays_text(self):
        import json
        text = f"“It leaks,” said {HOSTILE} Ivo. He wept."
        gold = {"id": HOSTILE, "text": text, "attributions": [
            {"id": "a", "kind": "direct", "content": [[0, 11]], "source": [[17, len(text) - 9]], "speaker": HOSTILE}]}
        predicted = {"id": HOSTILE, "attributions": [
            {"content": [[0, 9]], "speaker": HOSTILE, "evidence": [{"rule": HOSTILE, "span": [0, 1]}]}]}
        folder = tempfile.mkdtemp()
        paths = []
        for name, record in (("g.jsonl", gold), ("p.jsonl", predicted)):
            paths.append(os.path.join(folder, name))
            with open(paths[-1], "w", encoding="utf-8") as f:
                f.write(json.dumps(record) + "\n")
        self.driver.get("file://" + page(*paths))
        self.assertTrue(self.driver.title.startswith("Errors"))
        self.assertEqual(len(self.all("script")), 1)
        self.assertEqual(len(self.all("img")), 0)
        self.assertIn("<script>", self.driver.find_element(By.CSS_SELECTOR, ".text").text)


def screenshot(path):
    driver = browser(width=1120)
    driver.get("file://" + page(GOLD))
    driver.set_window_size(1120, 1220)
    driver.save_screenshot(path)
    driver.quit()


if __name__ == "__main__":
    if "--screenshot" in sys.argv:
        screenshot(sys.argv[sys.argv.index("--screenshot") + 1])
    else:
        unittest.main(argv=sys.argv[:1], verbosity=2)
