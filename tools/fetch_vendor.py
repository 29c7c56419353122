"""Fetch the packages that the pages use in the browser into static/vendor/, as tools/vendor.toml names them.

usage: python tools/fetch_vendor.py            fetch with npm, check every hash, write static/vendor/
       python tools/fetch_vendor.py --check    compare what lies there with the list; needs no network
       python tools/fetch_vendor.py --pin      fetch and print the hashes of the versions named, to copy into the list
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MANIFEST = Path(__file__).with_name("vendor.toml")
VENDOR = Path(__file__).resolve().parents[1] / "static" / "vendor"


def packages() -> dict[str, dict[str, Any]]:
    """Return the list: package name → version, licence, folder, strip, integrity, files."""
    return tomllib.loads(MANIFEST.read_text(encoding="utf-8"))


def archive(name: str, version: str) -> bytes:
    """Return the registry's archive of a package, fetched by the npm client.

    Raises SystemExit without npm, CalledProcessError where the registry does not give the package.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is not on the PATH; Debian: apt-get install npm")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [npm, "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        return next(Path(folder).glob("*.tgz")).read_bytes()


def contents(data: bytes, paths: list[str]) -> dict[str, bytes]:
    """Return these files of a package's archive."""
    with tempfile.TemporaryFile() as handle:
        handle.write(data)
        handle.seek(0)
        with tarfile.open(fileobj=handle, mode="r:gz") as tar:
            members = {member.name.partition("/")[2]: member for member in tar.getmembers() if member.isfile()}
            files = {path: tar.extractfile(members[path]) for path in paths}
            return {path: file.read() for path, file in files.items() if file is not None}


def integrity(data: bytes) -> str:
    """Return the hash of an archive as the npm registry writes it."""
    return "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()


def place(package: dict[str, Any], path: str) -> Path:
    """Return where a package's file lies under static/vendor/."""
    folder: str = package["folder"]
    return VENDOR / folder / path.removeprefix(package["strip"])


def faults() -> Iterator[str]:
    """Yield what is missing, changed or not in the list among the files of static/vendor/."""
    wanted = {
        place(package, path): digest for package in packages().values() for path, digest in package["files"].items()
    }
    for path, digest in wanted.items():
        if not path.is_file():
            yield f"{path.relative_to(VENDOR)}: missing"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            yield f"{path.relative_to(VENDOR)}: not the file of the package"
    for path in VENDOR.rglob("*"):
        if path.is_file() and path not in wanted:
            yield f"{path.relative_to(VENDOR)}: not in {MANIFEST.name}"


def fetch() -> None:
    """Write static/vendor/. Raises SystemExit, and writes nothing of a package, where a hash differs."""
    for name, package in packages().items():
        data = archive(name, package["version"])
        if integrity(data) != package["integrity"]:
            raise SystemExit(f"{name} {package['version']}: the archive is not the one listed ({integrity(data)})")
        files = contents(data, list(package["files"]))
        for path, content in files.items():
            if hashlib.sha256(content).hexdigest() != package["files"][path]:
                raise SystemExit(f"{name}: {path} is not the file listed")
        for path, content in files.items():
            target = place(package, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        print(f"{name} {package['version']}: {len(files)} files, {sum(map(len, files.values())) // 1024} KB")


def pin() -> None:
    """Print the hashes of the versions named."""
    for name, package in packages().items():
        data = archive(name, package["version"])
        print(f'\n["{name}"]\nintegrity = "{integrity(data)}"\n\n["{name}".files]')
        for path, content in contents(data, list(package["files"])).items():
            print(f'"{path}" = "{hashlib.sha256(content).hexdigest()}"')


def main(arguments: list[str]) -> int:
    """Fetch, check or pin as asked; exit code 1 if a file is not the listed one."""
    if arguments == ["--pin"]:
        pin()
        return 0
    if arguments not in ([], ["--check"]):
        raise SystemExit(__doc__)
    if not arguments:
        fetch()
    found = list(faults())
    print("\n".join(found) if found else "static/vendor: every file is the listed one")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
