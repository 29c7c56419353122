"""A verb of saying whose speaker is looked for: what stands around it, and who spoke before it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from data.quotes.signs import BREAKS, COMMAS, DASHES
from data.quotes.subjects import subject_after
from data.quotes.view import Named, View, governs
from data.quotes.vocabulary import Saying, phrases, words_of

_BEFORE_RESUMING = COMMAS | DASHES | frozenset(")")


@dataclass(frozen=True)
class Telling:
    """A verb of saying, and who spoke before it.

    `voices` holds the speakers of the verbs before it in the sentence, `carried` that of the sentence before.
    """

    view: View
    index: int
    voices: dict[int, str]
    carried: str

    @property
    def saying(self) -> Saying:
        return self.view.sayings[self.index]

    @property
    def key_before(self) -> str:
        return self.view.key(self.index - 1)

    @property
    def key_after(self) -> str:
        return self.view.key(self.index + 1)

    @cached_property
    def last(self) -> int:
        """The last verb before it of which it is known who speaks; -1 if there is none."""
        return next((at for at in reversed(self.voices) if self.voices[at]), -1)

    @property
    def last_voice(self) -> str:
        return self.voices.get(self.last, "")

    @cached_property
    def agreeing_voice(self) -> str:
        """Who spoke last before it with a verb of its gender."""
        genders = ("", self.saying.gender)
        agreeing = (
            voice for at, voice in reversed(self.voices.items()) if voice and self.view.sayings[at].gender in genders
        )
        return next(agreeing, "")

    @cached_property
    def subject(self) -> Named | None:
        return subject_after(self.view, self.index)

    @cached_property
    def begins(self) -> int:
        """The index of the auxiliary before it (كان قال), else its own."""
        return self.index - (self.key_before in words_of("auxiliary"))

    @cached_property
    def joined(self) -> bool:
        """Whether it goes on with what was said before: "and said"."""
        return self.saying.particles[:1] in ("و", "ف") or self.key_before in words_of("turn", "going_on")

    @cached_property
    def resumes(self) -> bool:
        """Whether it takes up the actor before an inserted clause: "X, who came yesterday, said"."""
        return self.key_before in _BEFORE_RESUMING

    @cached_property
    def about_another(self) -> bool:
        """Whether it has an object for its pronoun, and nobody is named right behind it: "whom he called"."""
        beside = any(each.first == self.index + 1 and not each.governed for each in self.view.actors)
        return self.saying.owned and not beside

    @property
    def introduced(self) -> bool:
        """Whether its sentence opens with what is talked about, not with who talks: "on the talks with X, he said"."""
        first = self.view.key(0)
        return governs(first) or first in words_of("intro")

    @property
    def of_another(self) -> bool:
        """Whether, nobody being named, it belongs to nobody, to a relative, or to a thing that follows."""
        view, saying, after = self.view, self.saying, self.key_after
        if phrases("turn").at(view.words, self.index) is not None or self.key_before in words_of("which"):
            return True  # "it is said that"; "what points to"
        if saying.kind != "say" or (saying.object and self.joined):
            return False
        if saying.owned or saying.plural:
            return saying.owned
        expected = words_of("that", "aside", "lead", "turn", "document", "report")
        if not after[:1].isalnum() or after in expected or view.tags[self.index + 1].preposition:
            return False
        return phrases("turn").at(view.words, self.index + 1) is None

    def is_about(self, named: Named) -> bool:
        """Return whether the only one named between it and its ب is no subject but its object: "and accused X of"."""
        if named.first != self.index + 1:
            return False
        view, of_what = self.view, words_of("of_what")
        behind = range(named.last, len(view.words))
        stop = next((at for at in behind if view.key(at)[:1] == "ب" or view.key(at) in of_what), 0)
        others = any(
            named.last < each.first < stop and not each.governed
            and view.key(each.first)[:1] != "و" and view.key(each.first - 1) not in BREAKS | {"و"}
            for each in view.actors
        )  # fmt: skip
        coordinated = stop == named.last or view.key(named.last)[:1] == "و"
        return bool(stop) and coordinated and not others
