"""Finds a Chromium for the browser tests, or gets one: `python tests/browser/chromium.py`.

Order: CHROMIUM_PATH, one on the PATH, Playwright's own, then Debian's package (as root), then
Playwright's download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# as Chromium draws on a machine without a GPU, the same everywhere, and no calls home
# without the pages of its own that a new window starts beside ours: they take a tenth of every
# opening. The switch replaces Playwright's own, whose words stand first.
FEATURES = (
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding",
    "ThirdPartyStoragePartitioning", "OptimizationHints", "AimEnabled", "PreconnectToSearch",
    "PreloadTopChromeWebUI", "PreloadTopChromeWebUILessNavigations", "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup", "InitialWebUI", "WebUIReloadButton", "TabSearch", "WebUIToolbar",
)  # fmt: skip
FLAGS = [
    f"--disable-features={','.join(FEATURES)}",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def flags() -> list[str]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, *(["--no-sandbox"] if root else [])]


def find() -> str | None:
    """Path of a Chromium, or None."""
    named = os.environ.get("CHROMIUM_PATH")
    if named:
        return named
    for name in NAMES:
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def _apt() -> bool:
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
        if subprocess.run(command, check=False).returncode:
            return False
    return True


def install() -> str:
    """Path of a Chromium, installed when there is none. Raises SystemExit with what to do."""
    if path := find():
        return path
    if not _apt():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if path := find():
        return path
    raise SystemExit(
        "No Chromium was found and none could be installed. Install one (on Debian and Ubuntu: "
        "sudo apt-get install chromium) or name it in CHROMIUM_PATH."
    )


if __name__ == "__main__":
    print(install())
