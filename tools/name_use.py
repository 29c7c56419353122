"""How names are used in news, and whether one is the name of a place or rather an ordinary word or a surname."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.arabic import fold, words

Key = tuple[str, ...]
SETTLEMENT = frozenset(fold("مدينة بلدة قرية محافظة ولاية العاصمة عاصمة بلدية ضاحية ميناء مطار ريف مقاطعة").split())
SETTLEMENT_FORMS = SETTLEMENT.union(fold("مدينتي بلدتي محافظتي عاصمتها للعاصمة").split())
INSIDE = frozenset(fold("في إلى").split())
SEEN_OFTEN = 5


@dataclass(slots=True)
class Use:
    """How often a name was seen, of that with the particle ب, behind في or إلى, and behind a word such as "city"."""

    seen: int = 0
    particle: int = 0
    inside: int = 0
    settled: int = 0

    @property
    def place_share(self) -> float:
        """The share that stands where a place would stand."""
        return (self.particle + self.inside + self.settled) / self.seen if self.seen else 0.0

    @property
    def settled_share(self) -> float:
        """The share that stands behind a word such as "city"."""
        return self.settled / self.seen if self.seen else 0.0


def key(name: str) -> Key:
    """Return a name as the folded words by which news are searched."""
    return tuple(word.key for word in words(name))


def name_uses(names: Iterable[str], news: Iterable[str]) -> Mapping[Key, Use]:
    """Return the use of each name, and of each one-word name with the article ال, in the news."""
    by_first: dict[str, list[Key]] = defaultdict(list)
    wanted = {key(text) for text in names}
    wanted |= {("ال" + only[0],) for only in wanted if len(only) == 1 and not only[0].startswith("ال")}
    for entry in sorted(wanted, key=len, reverse=True):
        by_first[entry[0]].append(entry)
    uses: dict[Key, Use] = defaultdict(Use)
    for text in news:
        keys = [word.key for word in words(text)]
        for at, word in enumerate(keys):
            if name := _longest(by_first.get(word, ()), keys, at):
                _count(uses[name], keys[at - 1].removeprefix("و") if at else "", name)
            if word.startswith("ب") and len(word) > 3 and (name := _longest(by_first.get(word[1:], ()), keys, at)):
                uses[name].seen += 1
                uses[name].particle += 1
    return uses


def is_place(name: Key, uses: Mapping[Key, Use], population: int) -> bool:
    """Tell whether the name may stand for a town of this size without a word that says so.

    A name seldom seen gets the benefit of the doubt. One that is also an ordinary word, which has the article ال or is
    often seen with it, must show more; so must the name of a small town. The limits were set by eye on a list of names.
    """
    large = population >= 100_000
    use = uses.get(name, Use())
    if use.seen < SEEN_OFTEN:
        return True
    if len(name) > 1:
        return use.seen < 20 or use.place_share >= 0.03
    word = name[0]
    if word.removeprefix("ال") in SETTLEMENT:
        return False
    with_article = uses.get(("ال" + word,), Use()).seen
    if word.startswith("ال") or with_article >= 0.1 * use.seen:
        return use.place_share >= 0.12 and use.settled_share >= (0.01 if large else 0.05)
    if use.seen < 50 and use.place_share >= 0.25 and use.particle <= 0.6 * use.seen:
        return True
    return use.place_share >= 0.03 and use.settled_share >= (0.007 if large else 0.02)


def _longest(candidates: Sequence[Key], keys: Sequence[str], at: int) -> Key | None:
    """Return the longest of the names, sorted so, that goes on with these words; its first word is known to agree."""
    return next((name for name in candidates if tuple(keys[at + 1 : at + len(name)]) == name[1:]), None)


def _count(use: Use, before: str, name: Key) -> None:
    use.seen += 1
    adjective = before.endswith("العاصمه") and name[0].startswith("ال")  # العاصمة الهندية is no place called الهندية
    if not adjective and any(form in SETTLEMENT_FORMS for form in _without_particle(before)):
        use.settled += 1
    elif before in INSIDE:
        use.inside += 1


def _without_particle(word: str) -> Iterator[str]:
    yield word
    if word[:1] in ("ب", "ل", "ف"):
        yield word[1:]
