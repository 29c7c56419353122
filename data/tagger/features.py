"""What the taggers know of a word by itself: features of its own and those by which its neighbours see it.

Every feature is a function of one word at one of five places (itself, one or two before or behind), so that a model's
weights are summed once a distinct word and then only added up.
"""

from __future__ import annotations

import re
from functools import cache
from operator import getitem
from typing import NamedTuple

from data.arabic import fold_word, splits
from data.tagger.lemmas import noun
from data.tagger.places import place_hints
from data.tagger.seen import name_hints
from data.tagger.words import STEPS, USES, Usage, words
from data.verbs import Analysis, readings

_DEFINITE = re.compile("[وف]?(ال|بال|كال|لل)..")
_NISBA = ("ي", "يه", "يين", "يون", "يتين", "يات")
_FAR = ("c1", "c2")
_SERVILE = frozenset("اويتنمسه")
_STARTS = tuple((f"p{n}=", n) for n in (1, 2, 3, 4))
_ENDS = tuple((f"s{n}=", -n) for n in (1, 2, 3, 4))


class Features(NamedTuple):
    """A word's features: `own`, and as seen from the next word (`near`) and the one after it (`far`)."""

    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]


def features(surface: str) -> Features:
    """Return the features of a word as it stands in the text."""
    key = fold_word(surface) or "#"
    shape = _shape(key)
    own, near, far = ["", "w=" + key, "shape=" + shape], ["w=" + key, "shape=" + shape], ["w=" + key]
    if shape == "arabic":
        own += _letters(surface, key)
        (usage, clusters), lists, noun_, verb, seen = _usage(key), _lists(key), _noun(key), _verb(key), _seen(key)
        own += [*usage, *lists, *noun_, *verb, *seen]
        near += ["s2=" + key[-2:], "p2=" + key[:2], *clusters, *lists, noun_[0], verb[0], *seen]
        far += [*[cluster for cluster in clusters if cluster.startswith(_FAR)], noun_[0], verb[0], *seen]
    return Features(tuple(own), tuple(near), tuple(far))


def _shape(key: str) -> str:
    if "ء" <= key[0] <= "ي":
        return "arabic"
    return "number" if key[0].isdigit() else "latin" if key[0].isalpha() else key[0]


def _letters(surface: str, key: str) -> list[str]:
    size = len(key)
    found = [name + key[:n] for name, n in _STARTS[: size - 1]]
    found += [name + key[n:] for name, n in _ENDS[: size - 1]]
    found.append(f"length={min(size, 8)}")
    found.append(f"ends={key[0]}{key[-1]}{min(size, 6)}")
    found.append("pattern=" + "".join([letter if letter in _SERVILE else "*" for letter in key[:7]]))
    if surface[-1] in "ةىاآ" or surface[0] in "أإآ":
        found.append(f"spelled={surface[0]}{surface[-1]}")
    for split in splits(key)[1:]:
        found += ["rest=" + split.rest, "cut=" + split.particles]
        if split.particles in "وف":
            found += ["r2=" + split.rest[:2], "e2=" + split.rest[-2:]]
    return found


def _usage(key: str) -> tuple[list[str], list[str]]:
    """Return how news uses the word and (marked ~) what is left of it without particles; and the clusters alone."""
    table = words()
    usage = table.get(key)
    if usage is None:
        found, clusters = ["f=rare"], list[str]()
    else:
        clusters = _clusters(usage, "")
        found = [f"f={min(usage.frequency // 2, 7)}", *clusters, *_uses(usage, "")]
    for split in splits(key)[1:]:
        rest = table.get(split.rest)
        if rest is not None:
            more = _clusters(rest, "~")
            found += [*more, *_uses(rest, "~")]
            clusters = [*clusters, *more]
            break
    return found, clusters


def _clusters(usage: Usage, mark: str) -> list[str]:
    return [f"c{level}{mark}={number}" for level, number in enumerate(usage.clusters)]


def _uses(usage: Usage, mark: str) -> list[str]:
    return list(map(getitem, _use_names(mark), usage.uses))


@cache
def _use_names(mark: str) -> tuple[tuple[str, ...], ...]:
    """Return the features of each use by its steps."""
    return tuple(tuple(f"u{at}{mark}={step}" for step in range(len(STEPS) + 1)) for at in range(len(USES)))


def _seen(key: str) -> list[str]:
    """Return as what the word, or what is left of it without particles (marked ~), was named over much news."""
    found = [*name_hints(key, "t=")]
    for split in splits(key)[1:]:
        found += name_hints(split.rest, "t~=")
    return found or (["t.none"] if key in words() else ["t.new"])


def _lists(key: str) -> list[str]:
    definite = "d=1" if _DEFINITE.match(key) else "d=0"
    found = [definite, definite + "nisba"] if key.endswith(_NISBA) else [definite]
    for split in splits(key):
        hints = place_hints().get(split.rest)
        if hints:
            mark = "~" if split.particles else ""
            found += [f"g{mark}={hint}" for hint in hints]
    return found


def _noun(key: str) -> list[str]:
    """Return of what nouns and adjectives the word may be a form, first their classes, which its neighbours see too."""
    lemma = noun(key)
    if lemma is None:
        return ["N.none"]
    before, behind, classes = lemma
    return ["N.=" + classes, f"n.={before}_{behind}{classes}"]


def _verb(key: str) -> list[str]:
    """Return of what verbs the word may be a form, first whether of any, which its neighbours see too."""
    analyses = readings(key)
    if not analyses:
        return ["V.none"]
    verbs = [each for each in analyses if each.form.kind == "verb"]
    found = ["V.=" + ("v" if verbs else "n")]
    for each in verbs[:3] or analyses[:1]:
        found.append("v=" + _described(each))
    if verbs:
        found += ["v.=" + verbs[0].particles + "_" + verbs[0].pronoun, "lemma=" + verbs[0].lemma]
        found += ["voice=" + "".join(sorted({each.form.voice[0] for each in verbs}))]
    if any(each.form.kind == "noun" for each in analyses):
        found.append("masdar")
    return found


def _described(analysis: Analysis) -> str:
    form = analysis.form
    return f"{form.kind[0]}{form.tense[:2]}{form.voice[:1]}{form.number}{form.gender}{form.short:d}"
