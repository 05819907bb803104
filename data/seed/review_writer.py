"""One review in words: the aspects of an opinion, told in somebody's voice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from data.seed import voices
from data.seed.opinions import MOODS, Opinion
from data.seed.phrase_bank import Kind, aspect_lines, bank, chosen, filled, lines_of, usable


class Writer:
    """Writes the reviews of one product; a phrase is used again only when all others have been."""

    def __init__(self, kind: Kind, chance: Random) -> None:
        self.kind = kind
        self._chance = chance
        self._lines: dict[str, list[str]] = {}
        self._piles: dict[str, list[str]] = {}

    def write(self, opinion: Opinion) -> tuple[str, str]:
        """Title and text of one review."""
        name = self._voice(opinion.rating)
        voice = bank("voices")[name]
        text = self._text(voice, opinion)
        for style in voice["style"]:
            if style != "connect":
                text = voices.STYLES[style](text, self._chance)
        if self._chance.random() < 0.065:
            text = voices.mistyped(text, self._chance)
        return self._title(opinion, contracted="contract" in voice["style"]), text

    def _voice(self, rating: int) -> str:
        fitting = {
            name: voice["weight"]
            for name, voice in bank("voices").items()
            if rating in voice.get("ratings", range(1, 6))
        }
        return str(self._chance.choices(list(fitting), list(fitting.values()))[0])

    def _text(self, voice: Mapping[str, Any], opinion: Opinion) -> str:
        count = self._chance.randint(*voice["aspects"])
        if voice.get("brief"):
            return self._brief(opinion, count)
        if voice.get("lists"):
            return self._lists(opinion, voice)
        sentences = [voices.sentence(words) for words in self._before(voice, opinion)]
        aspects = self._aspects(opinion, count)
        connected = "connect" in voice["style"]
        sentences += voices.connect(aspects, self._chance) if connected else aspects
        if self._chance.random() < voice["parts"].get("closing", 0.0):
            sentences.append(voices.sentence(self._part("closings", MOODS[opinion.rating])))
        return " ".join(sentences)

    def _before(self, voice: Mapping[str, Any], opinion: Opinion) -> list[str]:
        """Opening, story, facts and whatever else comes before the aspects in this voice."""
        wanted = {part for part, share in voice["parts"].items() if self._chance.random() < share}
        found = []
        if "update" in wanted:
            found.append(
                f"{self._part('updates')}: {self._part('openings', MOODS[opinion.rating])}"
            )
        if "irony" in wanted:
            found.append(self._part("irony"))
        if "opening" in wanted:
            found.append(self._part("openings", MOODS[opinion.rating]))
        if "story" in wanted:
            found.append(self._story(voice.get("who", "any")))
        if "facts" in wanted:
            found.append(self._facts())
        if self._chance.random() < 0.3:
            found.reverse()
        return [words for words in found if words]

    def _aspects(self, opinion: Opinion, count: int) -> list[str]:
        """Sentences about aspects; what outweighs comes first."""
        praise, complaints = _shares(opinion.rating, count, self._chance)
        good = self._told(opinion.liked, "good", praise)
        if opinion.rating >= 4 and count and not good:
            good = [self._part("plain_praise")]
        if opinion.rating >= 3:
            doubts = self._doubts(opinion, complaints, after_praise=bool(good))
            if opinion.rating == 3 and count and not doubts:
                doubts = [self._part("plain_doubt")]
            found = good + doubts
        else:
            bad = self._complaints(opinion, complaints)
            found = bad + [voices.comfort(words, self._chance) for words in good[:1]]
        return [voices.sentence(words) for words in found]

    def _told(self, aspects: tuple[str, ...], polarity: str, count: int) -> list[str]:
        """One sentence an aspect; long-winded voices come back to the aspects they named."""
        told = [self._about(aspect, polarity) for aspect in (aspects * 2)[:count]]
        return [words for words in told if words]

    def _doubts(self, opinion: Opinion, count: int, after_praise: bool) -> list[str]:
        """What somebody who is not unhappy still has to say against the product."""
        named = opinion.liked[: 3 if opinion.rating > 3 else 1]
        disliked = tuple(aspect for aspect in opinion.disliked if aspect not in named)
        if count and disliked and self._chance.random() < (0.3 if opinion.rating > 3 else 0.7):
            first, *others = self._told(disliked, "bad", min(count, len(disliked)))
            return [voices.turn(first, self._chance) if after_praise else first, *others]
        fair = tuple(aspect for aspect in opinion.fair if aspect not in named)
        return self._told(fair, "fair", min(count, len(fair)))

    def _complaints(self, opinion: Opinion, count: int) -> list[str]:
        found = self._told(opinion.disliked, "bad", count)
        if count and (not found or (opinion.rating == 1 and self._chance.random() < 0.1)):
            found.append(self._part("bad_luck"))
        return found

    def _brief(self, opinion: Opinion, count: int) -> str:
        """A few words and no more."""
        good = count if opinion.rating >= 4 else int(opinion.rating == 3)
        bad = count if opinion.rating <= 2 else int(opinion.rating == 3)
        found = self._listed(opinion.liked, "brief_good", good)
        found += self._listed(opinion.disliked, "brief_bad", bad)
        found = found or [self._part("openings", MOODS[opinion.rating])]
        if self._chance.random() < 0.5:
            found.append(voices.continued("", self._part("titles", MOODS[opinion.rating])))
        if self._chance.random() < 0.5:
            self._chance.shuffle(found)
        if self._chance.random() < 0.35:
            return voices.sentence(". ".join(found))
        return voices.sentence(", ".join([found[0], *(voices.continued("", w) for w in found[1:])]))

    def _lists(self, opinion: Opinion, voice: Mapping[str, Any]) -> str:
        """Pros and cons; falls back to sentences where one side is empty."""
        pros = self._listed(opinion.liked, "brief_good", 3 if opinion.rating > 2 else 1)
        disliked = tuple(aspect for aspect in opinion.disliked if aspect not in opinion.liked[:3])
        cons = self._listed(disliked, "brief_bad", 1 if opinion.rating > 3 else 3)
        if not pros or (opinion.rating <= 2 and not cons):
            return " ".join(self._aspects(opinion, 2))
        missing = self._chance.choice(("none so far", "nothing yet", "the price, perhaps", "-"))
        text = f"Pros: {', '.join(pros)}. Cons: {', '.join(cons) or missing}."
        closing = self._part("closings", MOODS[opinion.rating])
        wanted = self._chance.random() < voice["parts"]["closing"]
        return f"{text} {voices.sentence(closing)}" if wanted else text

    def _listed(self, aspects: tuple[str, ...], polarity: str, most: int) -> list[str]:
        """A few words for each of the first aspects."""
        return self._told(aspects, polarity, min(most, len(aspects)))

    def _title(self, opinion: Opinion, contracted: bool) -> str:
        aspects, polarity = (
            (opinion.liked, "brief_good")
            if opinion.rating >= 4
            else (opinion.disliked, "brief_bad")
        )
        words = ""
        if aspects and opinion.rating != 3 and self._chance.random() < 0.4:
            words = self._about(aspects[0], polarity)
        words = words or self._part("titles", MOODS[opinion.rating])
        words = voices.contract(words) if contracted else words
        return words[:1].upper() + words[1:]

    def _about(self, aspect: str, polarity: str) -> str:
        return self._drawn(
            f"{aspect} {polarity}", lambda: aspect_lines(aspect, polarity, self.kind)
        )

    def _part(self, part: str, mood: str = "") -> str:
        block = bank("parts")[part]
        text = block[mood] if mood else block
        return self._drawn(f"{part} {mood}", lambda: usable(lines_of(text), self.kind))

    def _story(self, who: str) -> str:
        stories = bank("stories")
        return self._drawn(
            f"story {who}",
            lambda: chosen(stories, self.kind, who) or chosen(stories, self.kind, "any"),
        )

    def _facts(self) -> str:
        """Two or three specifications, as people who read data sheets quote them."""
        facts = [
            value if name.lower() in value else f"{name.lower()} {value}"
            for name, value in self.kind.slots.items()
            if name != value and name[:1].isupper() and name[1:].islower() and 4 < len(value) < 24
        ]
        count = min(len(facts), self._chance.choice((2, 2, 3)))
        lead = self._chance.choice(
            ("As listed", "For the record", "On the data sheet", "Specs are right")
        )
        return f"{lead}: {', '.join(self._chance.sample(facts, count))}" if count else ""

    def _drawn(self, name: str, find: Callable[[], list[str]]) -> str:
        """A line from a shuffled pile, filled; the pile is dealt anew when it is used up."""
        if name not in self._lines:
            self._lines[name] = find()
        lines = self._lines[name]
        if not lines:
            return ""
        pile = self._piles.get(name)
        if not pile:
            pile = self._piles[name] = self._chance.sample(lines, len(lines))
        return filled(pile.pop(), self.kind, self._chance)


def _shares(rating: int, count: int, chance: Random) -> tuple[int, int]:
    """How many aspects are praised and how many criticized."""
    if rating == 5:
        return max(count, 1), int(chance.random() < 0.12)
    if rating == 4:
        return max(count - 1, 1), int(chance.random() < 0.6)
    if rating == 3:
        return max(count // 2, 1), max(count - count // 2, 1)
    spared = int(rating == 2 and chance.random() < 0.45)
    return spared, max(count - spared, 1)
