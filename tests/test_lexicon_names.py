"""The lexicons of names: every form has one owner, every example is found and no counterexample is."""

from __future__ import annotations

import pytest

from data.arabic import fold, words
from data.lexicon.actors import ActorEntry, actors, states
from data.lexicon.files import LexiconError, entries
from data.lexicon.names import names
from data.lexicon.nouns import HeadFields, nisbas
from data.lexicon.places import countries, places
from data.model import Actor, ActorKind, LocationKind
from tests.reading import named

WITH_EXAMPLES = [entry for entry in actors() if entry.examples]
FIELDS = dict.fromkeys((*HeadFields.__dataclass_fields__, "plural", "called"), object)
HEADS = [
    (file, entry, fields["words"], example)
    for file in ("titles.toml", "bodies.toml", "groups.toml", "placewords.toml")
    for entry, fields in entries(file, {"examples": list, "words": list}, FIELDS)
    for example in fields["examples"]
]


def found(text: str) -> list[tuple[str, str, str]]:
    return [(m.surface, m.entity_id, m.rule) for m in named(text).mentions]


def test_a_form_with_two_owners_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (ActorEntry(Actor(key, "", "", ActorKind.PERSON), ("سالم حداد",)) for key in ("one", "other"))
    monkeypatch.setattr("data.lexicon.names.actors", lambda: (one, other))
    with pytest.raises(LexiconError, match="of other belongs to one already"):
        names.__wrapped__()


@pytest.mark.parametrize("entry", actors(), ids=lambda entry: entry.actor.actor_id)
def test_a_form_is_read_whole_as_its_owners(entry: ActorEntry) -> None:
    for form in (*entry.forms, *entry.bare):
        match = names().at(words(form), 0)
        assert match and match.last == len(words(form)), form
        assert entry in (match.values[0].actor, match.values[0].bare), form


@pytest.mark.parametrize("entry", WITH_EXAMPLES, ids=lambda entry: entry.actor.actor_id)
def test_examples(entry: ActorEntry) -> None:
    for example in entry.examples:
        assert entry.actor.actor_id in [name for _, name, _ in found(example)], example
    for example in entry.counterexamples:
        assert entry.actor.actor_id not in [name for _, name, _ in found(example)], example


@pytest.mark.parametrize(("file", "entry", "head_words", "example"), HEADS, ids=lambda value: str(value)[:30])
def test_examples_of_heads(file: str, entry: str, head_words: list[str], example: str) -> None:
    assert found(example), f"{file} [{entry}]: nothing is named in {example!r}"
    first = {fold(word).split()[0] for word in head_words}
    assert any(part in word.key for word in words(example) for part in first), (
        f"{file} [{entry}]: no word of it in {example!r}"
    )


def test_states_have_codes_and_countries_have_points() -> None:
    assert len({state.actor.country for state in states()}) == len(states())
    assert countries()["SYR"].latitude is not None
    assert all(state.actor.kind is ActorKind.STATE for state in states())


def test_ids_of_places_are_unique() -> None:
    ids = [entry.location.location_id for entry in places() if not entry.bare]
    named = {entry.location.location_id for entry in places() if entry.bare}
    assert len(ids) == len(set(ids))
    assert all(entry.location.kind in LocationKind for entry in places())
    assert named


@pytest.mark.parametrize(
    ("form", "code"),
    [("الأميركية", "USA"), ("روس", "RUS"), ("السوريين", "SYR"), ("أوروبي", "eu"), ("التونسيتين", "TUN")],
)
def test_nisbas(form: str, code: str) -> None:
    assert nisbas()[fold(form)].code == code


@pytest.mark.parametrize("name", ["روسيا", "ليبيا", "سوريا"])
def test_a_country_is_no_adjective(name: str) -> None:
    assert fold(name) not in nisbas()
