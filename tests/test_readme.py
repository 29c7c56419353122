"""What README, CONTRIBUTING and CHANGELOG say can be done: commands exist, links lead somewhere, examples work."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text(name)):
        assert (ROOT / link).exists(), link


@pytest.mark.parametrize("name", PAGES)
def test_make_targets_exist(name: str) -> None:
    for target in re.findall(r"make ([a-z]+)\b(?=[`\s]*(?:`|#|$|[A-Z]+=))", text(name), re.MULTILINE):
        assert target in TARGETS, target


@pytest.mark.parametrize("name", PAGES)
def test_paths_named_exist(name: str) -> None:
    for path in re.findall(r"`((?:data|pages|tools|tests|seeds|static|evaluation)/[\w./]*)`(?!:\n\n```)", text(name)):
        assert (ROOT / path).exists(), path


def test_the_two_commands_come_first() -> None:
    first = re.search(r"```sh\n(.*?)```", text("README.md"), re.DOTALL)
    assert first and [line.split("#")[0].strip() for line in first[1].strip().splitlines()] == ["make run", "make test"]


def test_every_target_is_listed_by_make_help() -> None:
    described = set(re.findall(r"^([a-z]+):.*##", text("Makefile"), re.MULTILINE))
    assert described == TARGETS


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    for requirement in named:
        assert re.split("[>=]", requirement)[0] in text("CHANGELOG.md"), requirement


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_requirements_are_exact_and_name_no_host(name: str) -> None:
    lines = [line for line in text(name).splitlines() if line and not line.lstrip().startswith("#")]
    assert all(re.match(r"[A-Za-z0-9._-]+(\[[\w,-]+\])?==\S+", line) for line in lines)
    assert not re.search(r"https?:|file:|--|@ ", text(name))


def test_requirements_hold_every_dependency() -> None:
    pinned = {line.split("==")[0] for line in text("requirements.txt").splitlines() if "==" in line}
    project = tomllib.loads(text("pyproject.toml"))["project"]
    assert {re.split("[>=]", requirement)[0] for requirement in project["dependencies"]} <= pinned
