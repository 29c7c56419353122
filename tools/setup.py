"""Make the virtual environment and install a requirements file in it: `python3 tools/setup.py FOLDER requirements.txt`.

Uses uv where it is on the PATH, else venv and pip. Needs no package, and is written so that an old Python can run it
as far as saying that it is too old.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
NEWER = [f"python3.{minor}" for minor in range(20, OLDEST[1] - 1, -1)]
TOO_OLD = (
    f"This is Python {sys.version_info[0]}.{sys.version_info[1]}; {OLDEST[0]}.{OLDEST[1]} or later is needed.\n"
    "Debian 12, Ubuntu 24.04: apt-get install python3 python3-venv; macOS: brew install python;\n"
    "or let uv bring one: pip install uv"
)
NO_VENV = "Python's venv module is missing. Debian, Ubuntu: apt-get install python3-venv; or: pip install uv"


def main(folder: Path, requirements: str) -> None:
    """Set up `folder`. Exits with what is missing and the command that brings it."""
    uv = shutil.which("uv")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not works(str(python)):
        base = next((name for name in [sys.executable, *NEWER] if works(name)), None)
        if uv:
            call(uv, "venv", "--quiet", "--clear", "--python", base or f">={OLDEST[0]}.{OLDEST[1]}", str(folder))
        elif base is None:
            sys.exit(TOO_OLD)
        elif not has_venv(base):
            sys.exit(NO_VENV)
        else:
            call(base, "-m", "venv", "--clear", str(folder))
    if uv:
        call(uv, "pip", "install", "--quiet", "--python", str(python), "-r", requirements)
    else:
        call(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements)


def works(python: str) -> bool:
    """Tell whether this Python starts and is new enough."""
    return quietly(python, f"import sys; sys.exit(sys.version_info < {OLDEST!r})")


def has_venv(python: str) -> bool:
    """Tell whether this Python can make environments; some distributions ship that apart."""
    return quietly(python, "import ensurepip, venv")


def quietly(python: str, code: str) -> bool:
    """Tell whether this Python runs the code to its end."""
    try:
        return subprocess.call([python, "-c", code], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def call(*command: str) -> None:
    """Run a command, shown; exits with its code where it fails."""
    print("+", " ".join(command), flush=True)
    code = subprocess.call(command)
    if code:
        sys.exit(code)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2])
