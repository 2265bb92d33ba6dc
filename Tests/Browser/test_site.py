#!/usr/bin/env python3
"""Tests the pages of `dixit serve` in Chromium: test_site.py DIXIT [--screenshots FOLDER]

Needs Debian's chromium and chromium-driver, and selenium (requirements.txt). The archive is made from
Fixtures; `--screenshots` writes the pictures that Documentation/serve.md shows.
"""
import os
import sys
import unittest
from urllib.parse import quote

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from chromium import browser, contrast, follow

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Site"))
from site_under_test import ARTICLES, Site  # noqa: E402

DIXIT = os.path.abspath(sys.argv[1])
HOSTILE = ['<script>document.title="taken"</script>', '<img src=x onerror="document.title=\'taken\'">',
           '"><svg onload=document.title=1>', "' autofocus onfocus='document.title=1", "</textarea></title><script>1</script>",
           "javascript:document.title=1", "&lt;script&gt;\x01\x7f"]
PROSE = "h1, h2, h3, p, li, dt, dd, label, legend, summary, small, button, a, th, td, q, span.badge, span.rule, ins, del, mark, sup"


def saved(driver):
    """The sentence that a stored review is answered with."""
    return driver.find_element(By.CSS_SELECTOR, ".saved").text


class SiteTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = Site(DIXIT, *ARTICLES)
        cls.driver = browser()
        cls.plain = browser(script=False)

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        cls.plain.quit()
        assert cls.site.stop() == 0

    def get(self, path, driver=None):
        driver = driver or self.driver
        driver.get(self.site.url + path)
        return driver

    def one(self, selector, driver=None):
        return (driver or self.driver).find_element(By.CSS_SELECTOR, selector)

    def all(self, selector, driver=None):
        return (driver or self.driver).find_elements(By.CSS_SELECTOR, selector)

    def fill(self, driver, **fields):
        for name, value in fields.items():
            field = self.one(f"[name={name}]", driver)
            field.clear()
            field.send_keys(value)

    def search(self, driver):
        self.get("/", driver)
        self.fill(driver, q='"ten crowns"', speaker="Bratvold")
        follow(driver, self.one("main form button", driver))
        hits = self.all(".statements > li", driver)
        self.assertTrue(hits)
        self.assertTrue(all("Bratvold" in hit.find_element(By.CSS_SELECTOR, ".speaker").text for hit in hits))
        self.assertEqual(self.one(".statements mark", driver).text.lower(), "ten crowns")
        return hits

    def test_a_search_finds_and_leads_to_the_statement(self):
        for driver in (self.driver, self.plain):
            hit = self.search(driver)[0].find_element(By.CSS_SELECTOR, ".words a")
            follow(driver, hit)
            self.assertEqual(self.one("aside h2", driver).text.split()[0], "Statement")
            self.assertTrue(self.all(".text .said.content", driver))
            self.assertTrue(self.all(".text .cue", driver))
            self.assertTrue(self.all(".text .source", driver))
            self.assertTrue(self.all("aside ol.evidence li", driver))
            follow(driver, self.one("aside .speaker", driver))
            self.assertIn("Bratvold", self.one("h1", driver).text)
            self.assertIn("Who quotes them", driver.page_source)

    def test_a_click_on_the_text_opens_a_statement(self):
        for driver in (self.driver, self.plain):
            self.get("/article/1", driver)
            self.assertTrue(self.all(".text .direct", driver))
            self.assertTrue(self.all(".text .mixed", driver))
            self.assertTrue(self.all(".text .indirect", driver))
            link = self.one(".text a.said.direct", driver)
            name = link.get_attribute("data-statement")
            follow(driver, link)
            self.assertEqual(self.one("aside h2", driver).text, f"Statement {name}")
            opened = self.one("#now", driver)
            self.assertEqual(opened.get_attribute("data-statement"), name)

    def test_the_text_is_shown_as_it_was_received(self):
        import json
        with open(ARTICLES[0], encoding="utf-8") as f:
            wanted = json.loads(f.readline())["text"]
        for path in ("/article/1", "/article/1?statement=a2"):
            self.get(path)
            shown = self.driver.execute_script("""
              const copy = document.querySelector(".text").cloneNode(true);
              for (const step of copy.querySelectorAll("sup")) step.remove();
              return copy.textContent;""")
            self.assertEqual(shown, wanted)

    def test_filters_narrow_and_paging_goes_on(self):
        self.get("/?kind=mixed")
        self.assertEqual({e.text for e in self.all(".statements .badge")} & {"direct", "indirect"}, set())
        self.get("/?outlet=coast+weekly&from=2026-03&to=2026-03")
        self.assertTrue(all("Coast Weekly, 2026-03" in e.text for e in self.all(".where")))
        self.get("/")
        first = self.one(".statements .words").text
        follow(self.driver, self.one("a[rel=next]"))
        self.assertNotEqual(self.one(".statements .words").text, first)
        follow(self.driver, self.one("a[rel=prev]"))
        self.assertEqual(self.one(".statements .words").text, first)

    def test_a_quotation_is_checked_and_the_difference_shown(self):
        for driver in (self.driver, self.plain):
            self.get("/verify", driver)
            self.fill(driver, speaker="Signe Bratvold", quote="We will charge every yacht twelve crowns")
            follow(driver, self.one("main form button", driver))
            self.assertEqual(self.one(".verdict", driver).text, "altered")
            self.assertEqual(self.one(".difference ins", driver).text, "twelve")
            self.assertEqual(self.one(".difference del", driver).text, "ten")
        self.get("/verify?speaker=Signe+Bratvold&quote=" + quote("I have never said that small boats are a nuisance"))
        self.assertEqual(self.one(".verdict").text, "verbatim")

    def test_a_quotation_in_several_articles(self):
        self.get("/quotations")
        follow(self.driver, self.one(".statements .words a"))
        self.assertGreater(len(self.all(".statements > li")), 1)

    def review(self, driver, article, decision, **fields):
        self.get(f"/article/{article}", driver)
        follow(driver, self.one("aside .words a", driver))
        if fields:
            self.one("aside summary", driver).click()
        self.fill(driver, **fields)
        self.one(f"input[value={decision}]", driver).click()
        follow(driver, self.one("form[action='/review'] button[type=submit]", driver))
        self.assertEqual(saved(driver), "The review is stored.")

    def test_reviews_are_stored_and_listed(self):
        self.review(self.driver, 2, "correct", speaker="Somebody Else", note="see the tape", reviewer="TK")
        self.assertIn("corrected speaker: Somebody Else", self.one("ol.reviews").text)
        self.review(self.plain, 3, "reject", note="a title")
        self.get("/reviews")
        self.assertIn("see the tape", self.one("main").text)
        self.assertIn("rejected", self.one("main").text)
        self.get("/article/3")
        self.assertEqual(self.one("aside li .decided").text, "rejected")

    def test_a_correction_that_the_text_has_not_is_refused(self):
        self.get("/article/1?statement=a1")
        self.one("aside summary").click()
        self.fill(self.driver, part1="words that nobody wrote")
        self.one("input[value=correct]").click()
        follow(self.driver, self.one("form[action='/review'] button[type=submit]"))
        self.assertIn("does not have these words", self.one(".fault").text)

    def test_the_selection_is_taken_into_the_form(self):
        self.get("/article/1?statement=a2")
        self.one("aside summary").click()
        self.driver.execute_script("""
          const text = document.querySelector(".text a.said");
          getSelection().selectAllChildren(text);""")
        words = self.driver.execute_script("return getSelection().toString().trim()")
        self.one("#take").click()
        self.assertEqual(self.one("#f-part1").get_attribute("value"), words)
        self.assertTrue(self.one("input[value=correct]").is_selected())
        self.get("/article/1?statement=a2", self.plain)
        self.one("aside summary", self.plain).click()
        self.assertFalse(self.one("#take", self.plain).is_displayed())

    def test_the_keyboard_alone_is_enough(self):
        for driver in (self.driver, self.plain):
            self.get("/", driver)
            self.one("body", driver).send_keys(Keys.TAB)
            self.assertEqual(driver.switch_to.active_element.get_attribute("class"), "skip")
            self.assertTrue(driver.switch_to.active_element.is_displayed())
            driver.switch_to.active_element.send_keys(Keys.ENTER)
            for _ in range(40):
                driver.switch_to.active_element.send_keys(Keys.TAB)
                if driver.switch_to.active_element.get_attribute("name") == "q":
                    break
            follow(driver, driver.switch_to.active_element, '"ten crowns"' + Keys.ENTER)
            follow(driver, self.tab_to(driver, ".words a"), Keys.ENTER)
            self.assertIn("Statement", self.one("aside h2", driver).text)
            self.tab_to(driver, ".text a.said").send_keys(Keys.ENTER)
            self.assertIn("Statement", self.one("aside h2", driver).text)
            self.tab_to(driver, "input[name=decision]").send_keys(Keys.SPACE)
            follow(driver, self.tab_to(driver, "form[action='/review'] button[type=submit]"), Keys.ENTER)
            self.assertTrue(saved(driver))

    def tab_to(self, driver, selector):
        for _ in range(120):
            here = driver.switch_to.active_element
            if driver.execute_script("return arguments[0].matches(arguments[1])", here, selector):
                outline = driver.execute_script("return getComputedStyle(arguments[0]).outlineStyle", here)
                self.assertNotEqual(outline, "none", selector)
                return here
            here.send_keys(Keys.TAB)
        self.fail(f"the Tab key does not reach {selector}")

    def test_j_and_k_step_through_statements(self):
        self.get("/article/1")
        body = self.one("body")
        body.send_keys("j")
        first = self.driver.switch_to.active_element
        self.assertIn("said", first.get_attribute("class"))
        first.send_keys("j")
        second = self.driver.switch_to.active_element
        self.assertNotEqual(second, first)
        second.send_keys("k")
        self.assertEqual(self.driver.switch_to.active_element, first)
        first.send_keys("/")

    def test_contrast_and_width_in_light_and_dark(self):
        dark = browser(dark=True)
        paths = ["/", "/?q=toll", "/people?q=bratvold", "/article/1?statement=a2", "/quotations", "/nothing",
                 "/verify?speaker=Bratvold&quote=" + quote("We will charge every yacht twelve crowns unless the council pays")]
        try:
            for path in paths:
                for driver in (self.driver, dark):
                    self.get(path, driver)
                    self.assertGreaterEqual(contrast(driver, PROSE), 4.5, path)
                self.driver.set_window_size(500, 900)
                wide = self.driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
                self.driver.set_window_size(1280, 1000)
                self.assertLessEqual(wide, 0, path)
        finally:
            dark.quit()

    def test_nothing_from_elsewhere_and_nothing_fails(self):
        self.get("/article/1?statement=a2")
        names = self.driver.execute_script("return performance.getEntriesByType('resource').map((r) => r.name)")
        self.assertTrue(all(name.startswith(self.site.url) for name in names), names)
        errors = [e for e in self.driver.get_log("browser") if e["level"] == "SEVERE" and "favicon" not in e["message"]
                  and "422" not in e["message"] and "404" not in e["message"]]
        self.assertEqual(errors, [])

    def test_every_field_has_a_label_and_every_page_one_heading(self):
        for path in ("/", "/people", "/verify", "/article/1?statement=a1", "/quotations", "/reviews"):
            self.get(path)
            self.assertEqual(len(self.all("h1")), 1, path)
            self.assertEqual(len(self.all("main")), 1, path)
            for field in self.all("input:not([type=hidden]), select, textarea"):
                labels = self.driver.execute_script("return arguments[0].labels.length", field)
                self.assertGreater(labels, 0, path)
            ids = self.driver.execute_script("return [...document.querySelectorAll('[id]')].map((e) => e.id)")
            self.assertEqual(len(ids), len(set(ids)), path)


class HostileTest(unittest.TestCase):
    """Texts that would run if any of them were taken for markup: in articles, names, claims and notes."""

    @classmethod
    def setUpClass(cls):
        documents = []
        for place, text in enumerate(HOSTILE):
            documents.append({
                "id": f"{text} {place}", "title": text, "date": "2026-01-02", "source": text, "url": text,
                "text": f"“It leaks {text},” said Captain Ivo {text}. “Not by much,” Ivo Lund added {text}."})
        cls.site = Site(DIXIT, *documents)
        cls.driver = browser()

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        cls.site.stop()

    def check(self, path):
        self.driver.get(self.site.url + path)
        self.check_here(path)

    def check_here(self, path):
        self.assertTrue(self.driver.title.endswith(" – Dixit"), path)
        self.assertEqual(len(self.driver.find_elements(By.CSS_SELECTOR, "script")), 1, path)
        self.assertEqual(len(self.driver.find_elements(By.CSS_SELECTOR, "img, svg, iframe, [onload], [onfocus], [onerror], [style]")), 0, path)
        for link in self.driver.find_elements(By.CSS_SELECTOR, "main a"):
            self.assertTrue(link.get_attribute("href").startswith(self.site.url), path)

    def test_nothing_of_an_archive_runs(self):
        for number in range(1, len(HOSTILE) + 1):
            self.check(f"/article/{number}")
            statements = self.driver.find_elements(By.CSS_SELECTOR, "aside .words a")
            for address in [s.get_attribute("href") for s in statements]:
                self.driver.get(address)
                self.check_here(address)
                people = self.driver.find_elements(By.CSS_SELECTOR, "aside .speaker")
                if people:
                    self.check(people[0].get_attribute("href").removeprefix(self.site.url))
        self.check("/")
        self.check("/?q=leaks")
        self.check("/quotations")

    def test_nothing_of_a_request_runs(self):
        for text in HOSTILE:
            encoded = quote(text, safe="")
            for path in (f"/?q={encoded}", f"/?speaker={encoded}&outlet={encoded}", f"/people?q={encoded}", f"/{encoded}",
                         f"/verify?speaker={encoded}&quote={encoded}", f"/?kind={encoded}", f"/?{encoded}&{encoded}"):
                self.check(path)

    def test_nothing_of_a_note_runs(self):
        self.driver.get(self.site.url + "/article/1")
        follow(self.driver, self.driver.find_element(By.CSS_SELECTOR, "aside .words a"))
        here = self.driver.current_url
        for text in HOSTILE:
            self.driver.get(here)
            text = text.replace("\x01", "").replace("\x7f", "")
            self.driver.find_element(By.CSS_SELECTOR, "aside summary").click()
            for name, value in (("speaker", text), ("note", text), ("reviewer", text)):
                field = self.driver.find_element(By.NAME, name)
                field.clear()
                field.send_keys(value)
            self.driver.find_element(By.CSS_SELECTOR, "input[value=correct]").click()
            follow(self.driver, self.driver.find_element(By.CSS_SELECTOR, "form[action='/review'] button[type=submit]"))
            self.assertTrue(saved(self.driver))
            self.assertIn(text, self.driver.find_element(By.CSS_SELECTOR, "ol.reviews").text)
            self.check_here("review")
        self.check("/reviews")
        self.check("/article/1")


class TokenTest(unittest.TestCase):
    def test_signing_in(self):
        folder = Site(DIXIT, *ARTICLES[:1])
        folder.stop()
        token = os.path.join(folder.folder, "token")
        with open(token, "w") as f:
            f.write("a-token-for-the-test\n")
        site = Site(DIXIT, archive=folder.archive, options=("--host", "0.0.0.0", "--token-file", token))
        driver = browser()
        try:
            driver.get(site.url + "/article/1")
            self.assertEqual(driver.find_element(By.TAG_NAME, "h1").text, "Sign in")
            follow(driver, driver.find_element(By.NAME, "token"), "a-token-for-the-test" + Keys.ENTER)
            driver.get(site.url + "/article/1")
            self.assertTrue(driver.find_elements(By.CSS_SELECTOR, ".text .said"))
            self.assertEqual(driver.execute_script("return document.cookie"), "")
        finally:
            driver.quit()
            site.stop()


def screenshots(folder):
    site = Site(DIXIT, *ARTICLES)
    shots = [("search", "/?q=crowns", 1000, 900, False),
             ("article", "/article/1?statement=a2", 1200, 1000, False),
             ("verify", "/verify?speaker=Signe+Bratvold&quote=" + quote("We will charge every yacht twelve crowns"), 1000, 1000, False),
             ("article-dark", "/article/1?statement=a2", 1200, 1000, True)]
    for name, path, width, height, dark in shots:
        driver = browser(width=width, dark=dark)
        driver.set_window_size(width, height)
        driver.get(site.url + path.replace("#now", ""))
        driver.save_screenshot(os.path.join(folder, f"serve-{name}.png"))
        driver.quit()
    site.stop()


if __name__ == "__main__":
    if "--screenshots" in sys.argv:
        screenshots(sys.argv[sys.argv.index("--screenshots") + 1])
    else:
        unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
