"""A real Chromium without network, for tests that look at what a reader sees."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page, Route

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
FLAGS = ("--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run", "--disable-quic")


def chromium() -> str:
    """The path of the browser on this machine."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    assert found, "Chromium is missing: run `make test`, which sees to it"
    return found


def _refuse(route: Route) -> None:
    if route.request.url.startswith(("data:", "about:", "file:")):
        route.continue_()
    else:
        route.abort()


@contextmanager
def a_page(width: int = 1600, height: int = 1200) -> Iterator[Page]:
    """An empty page that can load nothing from outside."""
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=flags)
        page = browser.new_page(viewport={"width": width, "height": height})
        page.route("**/*", _refuse)
        yield page
        browser.close()
