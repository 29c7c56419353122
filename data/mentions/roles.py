"""An occupation with ال that stands for someone named before with it: القس … القس الأمريكي."""

from __future__ import annotations

from collections.abc import Iterable

from data.lexicon.nouns import Head, small_words
from data.mentions.drafts import Draft
from data.mentions.persons import Person
from data.mentions.terms import Line
from data.model import MentionKind

RULE = "person: role alone"
_BEFORE = 4


def role_alone(line: Line, at: int, after: int, head: Head, drafts: list[Draft]) -> int | None:
    """Add an occupation that stands alone, with an adjective of origin; whose it is, the article has said before."""
    if head.state != "def" or _word(head.word) not in small_words("roles_alone") or after != at + 1:
        return None
    before = line.look(at - 1)
    if line.classes[at].kind == "ADJ" or (line.classes[at - 1].pronoun and not line.verb(at - 1)):
        return None
    if not line.looks[at].cut and (before.definite or before.heads) and not line.verb(at - 1):
        return None
    nisba = line.look(after).nisba
    code = nisba.code if nisba and nisba.definite and not line.looks[after].cut else ""
    after += bool(code)
    behind = line.look(after)
    if behind.letters and not (behind.cut or behind.stop or line.verb(after)):
        return None  # a name or a description that nobody knows
    drafts.append(Draft(line, at, after, line.looks[at].cut, MentionKind.ACTOR, RULE, head=head, country=code))
    return after


def link_roles(people: Iterable[Person], drafts: list[Draft]) -> list[Draft]:
    """Give occupations that stand alone to the person last named with them, and return the drafts without the rest."""
    kept = []
    for draft in drafts:
        if draft.rule == RULE and draft.head is not None:
            word, code = _word(draft.head.word), draft.country
            borne = [(last, one) for one in people if (last := one.last_before(draft)) and _bears(one, word, code)]
            if not borne:
                continue
            max(borne, key=lambda pair: pair[0])[1].add(draft)
        kept.append(draft)
    return kept


def _bears(person: Person, word: str, code: str) -> bool:
    """Say whether a person is anywhere named with an occupation, and of this country, before the name."""
    for draft in person.drafts:
        looks = draft.line.looks[max(0, draft.first - _BEFORE) : draft.first]
        if draft.rule != RULE and any(_word(look.rest) == word for look in looks):
            said = any(look.nisba and look.nisba.code == code for look in looks)
            return not code or said or bool(person.actor and person.actor.country == code)
    return False


def _word(key: str) -> str:
    return key.removeprefix("ال")
