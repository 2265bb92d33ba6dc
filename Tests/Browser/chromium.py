"""Chromium for the tests of pages, and what they measure in it."""
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support.ui import WebDriverWait

SECONDS = 20


def browser(width=1280, script=True, dark=False):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     f"--window-size={width},1000", "--force-device-scale-factor=1"):
        options.add_argument(argument)
    if dark:
        options.add_argument("--blink-settings=preferredColorScheme=0")
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.binary_location = "/usr/bin/chromium"
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def follow(driver, element, keys=None):
    """Clicks an element, or sends it keys, and waits until the page that this leads to is there in full."""
    before = driver.execute_script("return performance.timeOrigin")
    element.send_keys(keys) if keys else element.click()
    there = "return performance.timeOrigin !== arguments[0] && document.readyState === 'complete'"
    # A script that meets a page on its way out fails, and is asked again.
    WebDriverWait(driver, SECONDS, ignored_exceptions=[WebDriverException]).until(
        lambda d: d.execute_script(there, before))


def contrast(driver, selector):
    """The least contrast of text and ground in the elements that are shown, by WCAG 2."""
    return driver.execute_script("""
      const luminance = (c) => {
        const [r, g, b] = c.map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const parse = (s) => s.match(/[0-9.]+/g).map(Number);
      const ground = (e) => {
        for (; e; e = e.parentElement) {
          const c = parse(getComputedStyle(e).backgroundColor);
          if (c.length < 4 || c[3] === 1) return c.slice(0, 3);
        }
        return matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0] : [255, 255, 255];
      };
      let least = 99;
      for (const e of document.querySelectorAll(arguments[0])) {
        if (!e.offsetParent || !e.textContent.trim()) continue;
        const a = luminance(parse(getComputedStyle(e).color).slice(0, 3)), b = luminance(ground(e));
        least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
      }
      return least;
    """, selector)
