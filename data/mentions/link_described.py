"""Which mentions are of one body or group: the same description, or its head noun alone with ال later on."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence

from data.arabic import without_article
from data.ids import slug
from data.latin import latin
from data.lexicon.english import arabic_of_state, noun
from data.lexicon.nouns import Head, departments, nisbas, number, small_words
from data.mentions.context import by_code
from data.mentions.drafts import Draft
from data.mentions.earlier import earlier, is_house, official
from data.mentions.english import english as english_name
from data.mentions.groups import named_whole
from data.mentions.nominative import nominative
from data.mentions.same_body import join_bodies
from data.mentions.spans import written
from data.model import Actor, ActorKind

_REMEMBERED = 200
_UNNAMED = frozenset(("جماعه", "تنظيم"))
_REBEL_HEADS = frozenset(("militants", "factions", "troops", "army"))


def link_described(drafts: Sequence[Draft], counts: Counter[str]) -> None:
    """Give each body's and group's drafts one actor."""
    join_bodies(sorted(drafts, key=lambda d: d.order))
    main = next((code for code, _ in counts.most_common() if code in by_code()), "")
    later = _named_once(drafts)
    actors: dict[object, Actor] = {}
    seen: deque[Draft] = deque(maxlen=_REMEMBERED)
    for draft in drafts:
        if draft.entity is None and draft.actor is not None:
            draft.entity = draft.actor
    for draft in sorted(drafts, key=lambda d: d.order):
        if draft.entity is None and (draft.head or draft.country) and draft.kind == "actor":
            if "الاحتلال" in draft.modifiers and not draft.country and counts["PSE"] + counts["ISR"]:
                draft.country = "ISR"
            alone = draft.head is not None and draft.head.state == "def" and not draft.modifiers
            if alone and draft.head and draft.head.word in later and earlier(draft, seen) is None:
                draft.entity = _actor(later[draft.head.word], main, actors, seen, drafts)
            else:
                draft.entity = _actor(draft, main, actors, seen, drafts)
        if isinstance(draft.entity, Actor):
            seen.append(draft)


def _named_once(drafts: Iterable[Draft]) -> dict[str, Draft]:
    """Return by its noun the one body of that noun that an article describes anywhere."""
    found: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.head and draft.head.fields.before_name and draft.modifiers and draft.entity is None:
            found.setdefault(draft.head.word, []).append(draft)
    return {word: several[0] for word, several in found.items() if len({each.modifiers for each in several}) == 1}


def _actor(
    draft: Draft, main: str, actors: dict[object, Actor], seen: deque[Draft], every: Sequence[Draft]
) -> Actor | None:
    head = draft.head
    if head is None:
        return _people(draft, main, actors)
    entry, word = head.entry, head.word
    if entry == "agency" and word in departments():
        entry, word, draft.modifiers = "ministry", "وزاره", (word, *draft.modifiers)
    words = frozenset(draft.modifiers)
    if entry in _REBEL_HEADS and words & small_words("opposition"):
        return _of_state(draft, draft.country or main, "rebels", ActorKind.ARMED_GROUP, "REB", actors)
    if entry in ("army", "troops") and words & small_words("regime"):
        return _of_state(draft, draft.country or main, "army", ActorKind.ARMED_FORCE, "MIL", actors)
    bare = tuple(without_article(word) for word in draft.modifiers)
    unnamed = head.word in _UNNAMED and small_words("not_naming").issuperset(bare)
    if head.state == "def" and (unnamed or not draft.modifiers):
        before = earlier(draft, seen)
        if before:
            return before
        unsaid = (
            head.family == "group" and head.fields.where == "modified" and " " not in word and not head.fields.alone
        )
        if unsaid and not named_whole(draft):
            return None
        if word == "نظام" and not any("النظام" in other.modifiers or _is_regime(other) for other in seen):
            return None
        if (
            (entry in ("coalition", "movement") and not draft.modifiers)
            or word in small_words("doing")
            or word == "غرفه"
        ):
            return None
        if person := official(draft, seen):
            return person
    if entry == "army" and draft.modifiers == ("التحالف",):
        for other in reversed(seen):
            if isinstance(other.entity, Actor) and "تحالف" in other.entity.name_ar:
                return other.entity
    if entry == "government" and head.state == "own":
        main = next(
            (a.country for a in (d.entity for d in reversed(seen)) if isinstance(a, Actor) and a.country in by_code()),
            main,
        )
    if entry == "people" and head.word == "شعب" and draft.country and len(draft.modifiers) == 1:
        return _people(draft, draft.country, actors)
    if entry == "militants" and draft.armed is not None:
        return draft.armed
    if entry == "government" and words.isdisjoint(small_words("part_of_state")):
        code = draft.country or main
        if code in by_code():
            return by_code()[code].actor
    if entry == "army" and head.word in ("جيش", "قوات") and (draft.country or head.word == "جيش" or "الجيش" in words):
        national = all(without_article(word) in small_words("army") or word in nisbas() for word in draft.modifiers)
        if national:
            return _of_state(draft, draft.country or main, "army", ActorKind.ARMED_FORCE, "MIL", actors)
    if entry == "opposition" and head.word == "معارضه":
        return _of_state(draft, draft.country or main, "opposition", ActorKind.GROUP, "OPP", actors)
    numbered = frozenset(word for word in bare if entry == "media" and word.isdecimal())
    key = (entry, number(word).replace(" ال", " "), numbered or frozenset(map(_same_word, bare)))
    if key not in actors and head.state == "def" and (person := official(draft, seen)):
        return person
    if key not in actors:
        actors[key] = _shortened(draft, every) or _new(draft)
    return actors[key]


def _shortened(draft: Draft, seen: Iterable[Draft]) -> Actor | None:
    """Return the one body of the same noun that was called all this and more; None if none or several were."""
    head = draft.head
    if head is None or head.family != "body" or not draft.modifiers:
        return None
    fuller = {
        other.entity.actor_id: other.entity
        for other in seen
        if isinstance(other.entity, Actor) and _begins(other, head.word, draft.modifiers)
    }
    if not fuller and is_house(draft):
        houses = {
            other.entity.actor_id: other.entity
            for other in seen
            if isinstance(other.entity, Actor) and other.head and other.head.word == "برلمان"
            and draft.country in ("", other.entity.country)
        }  # fmt: skip
        return next(iter(houses.values())) if len(houses) == 1 else None
    return next(iter(fuller.values())) if len(fuller) == 1 else None


def _begins(draft: Draft, noun: str, modifiers: tuple[str, ...]) -> bool:
    """Say whether a body is called by a noun, these words and perhaps more: مجلس النواب الأمريكي."""
    if draft.head:
        return draft.head.word == noun and draft.modifiers[: len(modifiers)] == modifiers
    looks = draft.line.looks[draft.first : min(draft.last, draft.first + 1 + len(modifiers))]
    return without_article(looks[0].rest) == noun and tuple(look.rest for look in looks[1:]) == modifiers


def _is_regime(draft: Draft) -> bool:
    return draft.head is not None and draft.head.word == "نظام"


def _same_word(word: str) -> str:
    """Return what makes two descriptions one: an adjective's country, the department, the word without number."""
    if word in nisbas():
        return nisbas()[word].code
    if word in departments():
        return departments()[word]
    return word.removesuffix("ين").removesuffix("ون").removesuffix("ه")


def _english_head(head: Head, adjective: str) -> str:
    return f"{adjective} {noun(head.word) or head.english or head.entry}".strip()


def _of_state(draft: Draft, code: str, called: str, kind: ActorKind, sector: str, actors: dict[object, Actor]) -> Actor:
    """Return a state's army, rebels or opposition; without a state, the article's own."""
    key = (called, code)
    if key not in actors:
        text = written(draft)
        state = by_code().get(code)
        if state and state.adjective:
            english = f"{state.adjective} {called}"
            actors[key] = Actor(slug(english), arabic_of_state(called, state.nisbas[0]), english, kind, code, sector)
        else:
            actors[key] = _own(draft, english_name(text, True) or called.capitalize(), kind, "", sector)
    return actors[key]


def _people(draft: Draft, main: str, actors: dict[object, Actor]) -> Actor:
    code = draft.country
    state = by_code().get(code)
    if state and code != main and code != "PSE":
        return state.actor
    key = ("people", code)
    if key not in actors:
        english = next((nisba.english for nisba in nisbas().values() if nisba.code == code), code)
        actors[key] = _own(draft, f"{english} people", ActorKind.GROUP, code if state else "", "CVL")
    return actors[key]


def _new(draft: Draft) -> Actor:
    """Return the row of a body or group that no list holds; a state's body that does not say whose is the article's."""
    head = draft.head
    assert head is not None
    kind = ActorKind(head.fields.kind) if head.fields.kind else ActorKind.GROUP
    code = draft.country if draft.country in by_code() else ""
    adjective = next((nisbas()[word].english for word in draft.modifiers if word in nisbas()), _adjective(code))
    text = nominative(written(draft))
    if head.family != "body":
        english = english_name(text, False) or _english_head(head, adjective)
        return _own(draft, english[:1].upper() + english[1:], kind, code, head.fields.sector)
    english = english_name(text, True) or noun(head.word).capitalize() or latin(text)
    whose = code or adjective or head.fields.sector not in _OF_STATES
    if not draft.modifiers or not whose:
        return _own(draft, english, kind, code, head.fields.sector)
    return Actor(slug(english), text, english, kind, code, head.fields.sector)


_OF_STATES = frozenset(("GOV", "LEG", "JUD", "MIL"))


def _adjective(code: str) -> str:
    state = by_code().get(code)
    return state.adjective if state else ""


def _own(draft: Draft, english: str, kind: ActorKind, country: str, sector: str) -> Actor:
    """Return a row of this article alone: what it is called here, and the article, make its id."""
    article = draft.line.sentence.article_id
    text = nominative(written(draft))
    return Actor(f"{slug(latin(text))}@{article}", text, english, kind, country, sector)
