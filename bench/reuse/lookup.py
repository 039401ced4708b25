"""How long a look-up takes among many stored pages: the index filled with pages as they would be, and asked."""

import random
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import insert

from bench.reuse.photos import photograph
from evidence.document import Box, Page, ReadBy, Word
from extractors.likeness import likeness
from rules.sketch import Sketch, sketch
from storage import Records
from storage.database import Database
from storage.tables import likeness_files, likeness_keys

_BATCH = 20_000  # rows
_PAGES_A_FILE = 5
_PICTURES = 0.12  # share of pages that are photographs
_TEMPLATED = 0.5  # share of pages of writing from one of the templates of their office
_TEMPLATES = 400
_KEYS = 32  # of a page of writing


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of look-ups: usual, 95th percentile, longest, and of this processor's time (usual); how many stored pages were named."""

    what: str
    usual: float
    slow: float
    longest: float
    worked: float
    named: float
    right: float

    def line(self) -> str:
        return (
            f"{self.what:<24} median {self.usual:6.1f} ms   p95 {self.slow:6.1f} ms   longest {self.longest:6.1f} ms   "
            f"processor {self.worked:5.1f} ms   "
            f"named {self.named:5.1f} pages   right one named {self.right:.3f}"
        )


class Office:
    """Pages of writing as offices make them: half from a template, with other names and numbers each time."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        syllables = [a + b for a in "bcdfghjklmnprstwy" for b in "aeiou"]
        self.vocabulary = ["".join(self.random.choices(syllables, k=self.random.randint(2, 4))) for _ in range(9000)]
        # words are not used equally often
        self.weights = [1 / (rank + 12) for rank in range(len(self.vocabulary))]
        self.templates = [self._words(150) for _ in range(_TEMPLATES)]
        self.filed = [sketch(page_of(self._filled(template))).words for template in self.templates]
        again = [sketch(page_of(self._filled(template))).words for template in self.templates]
        pairs = list(zip(self.filed, again, strict=True))
        self.shared = sum(len(set(a) & set(b)) for a, b in pairs) / sum(len(a) for a, _ in pairs)

    def _words(self, count: int) -> list[str]:
        return self.random.choices(self.vocabulary, self.weights, k=count)

    def page(self) -> list[str]:
        """The words of a page."""
        if self.random.random() < _TEMPLATED:
            return self._filled(self.random.choice(self.templates))
        return self._numbered(self._words(self.random.randint(60, 320)))

    def _filled(self, template: Sequence[str]) -> list[str]:
        said = list(template)
        for place in self.random.sample(range(len(said)), 22):
            said[place] = self.random.choice(self.vocabulary)
        return self._numbered(said)

    def _numbered(self, said: list[str]) -> list[str]:
        for place in self.random.sample(range(len(said)), 12):
            said[place] = str(self.random.randint(10, 99_999))
        return said

    def keys(self) -> list[int]:
        """The keys that such a page would have, without making the page: each shared with its template as often as real pages do, else new."""
        if self.random.random() >= _TEMPLATED:
            return [self.random.getrandbits(63) for _ in range(_KEYS)]
        like = self.random.choice(self.filed)
        return [key if self.random.random() < self.shared else self.random.getrandbits(63) for key in like]


def misread(said: Sequence[str], chance: float, source: random.Random) -> list[str]:
    """The same page as a poor scan is read."""
    return [f"{word[:-1]}x" if not word.isdigit() and source.random() < chance else word for word in said]


def page_of(said: Sequence[str]) -> Page:
    """A page with these words."""
    box = Box(0, 0, 1, 1)
    return Page(1, 595, 842, ReadBy.OCR, tuple(Word(word, box) for word in said))


class Signs:
    """Pictures as the index knows them: keys drawn with the frequencies that real photographs of the bench have."""

    def __init__(self, seed: int, pictures: int) -> None:
        import numpy as np

        self.random = random.Random(seed)
        self.pool: list[Sketch] = []
        self.likenesses: list[str] = []
        for room in range(pictures):
            lines = [f"KEGIATAN {room}"] if room % 2 else []
            shown = np.asarray(photograph(lines, seed * 1000 + room, 0).convert("L"))
            self.likenesses.append(likeness(shown))
            self.pool.append(sketch(page_of_picture(self.likenesses[-1])))

    def keys(self) -> list[int]:
        """One key in ten is one that a photograph of the pool has, the others are new: photographs of meetings resemble each other."""
        return [
            self.random.choice(self.random.choice(self.pool).picture or (1,))
            if self.random.random() < 0.1
            else self.random.getrandbits(62)
            for _ in range(4)
        ]


def page_of_picture(seen: str) -> Page:
    """A page that is a picture without words."""
    return Page(1, 1280, 860, ReadBy.NONE, likeness=seen)


def fill(url: str, pages: int, seed: int) -> tuple[list[list[str]], Signs]:
    """An index with so many pages; some of the writing, and the pictures, to be asked for."""
    Records(url).close()
    office, signs = Office(seed), Signs(seed, 40)
    sample: list[list[str]] = []
    database = Database(url)
    files, rows = [], []
    for number in range(pages):
        file = number // _PAGES_A_FILE + 1
        if number % _PAGES_A_FILE == 0:
            files.append({"id": file, "digest": f"{file:064x}", "reader": "bench", "whole": True})
        if number < len(signs.pool):
            keys: Sequence[int] = signs.pool[number].picture
        elif office.random.random() < _PICTURES:
            keys = signs.keys()
        elif number % (pages // 100) == 0:
            said = office.page()
            sample.append([f"{number}", *said])
            keys = sketch(page_of(said)).words
        else:
            keys = office.keys()
        rows += [{"value": value, "file_id": file, "page": number % _PAGES_A_FILE + 1} for value in sorted(set(keys))]
    rows.sort(
        key=lambda row: (row["value"], row["file_id"], row["page"])
    )  # in the order of the index, as a database likes to be filled
    with database.writing() as connection:
        for table, entries in ((likeness_files, files), (likeness_keys, rows)):
            for batch in _batches(entries):
                connection.execute(insert(table), batch)
    database.close()
    return sample, signs


def _batches(rows: Sequence[dict[str, object]]) -> Iterator[Sequence[dict[str, object]]]:
    for start in range(0, len(rows), _BATCH):
        yield rows[start : start + _BATCH]


def ask(url: str, sample: Sequence[Sequence[str]], signs: Signs, seed: int) -> Iterator[Timing]:
    """Look-ups of pages that are there, read poorly, and of pictures; sketching the page counts as part of it."""
    source = random.Random(seed + 1)
    with Records(url) as records:
        index = records.likenesses
        for what, chance in (("words, read alike", 0.0), ("words, read poorly", 0.08)):
            asked = [(int(said[0]), misread(said[1:], chance, source)) for said in sample]
            yield _time(
                what, [(number, page_of(said)) for number, said in asked], lambda made: index.alike(made.words, least=3, most=12)
            )
        pictures = [(number, page_of_picture(seen)) for number, seen in enumerate(signs.likenesses)]
        yield _time("picture", pictures, lambda made: index.alike(made.looks, least=1, most=12))


def _time(what: str, asked, look) -> Timing:  # type: ignore[no-untyped-def]
    took, worked, named, right = [], [], [], 0
    for number, page in asked:
        start, busy = time.perf_counter(), time.process_time()
        found = look(sketch(page, search=True))
        took.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - busy) * 1000)
        named.append(len(found))
        right += (f"{number // _PAGES_A_FILE + 1:064x}", number % _PAGES_A_FILE + 1) in {(hit.digest, hit.page) for hit in found}
    took.sort()
    return Timing(
        what,
        statistics.median(took),
        took[int(len(took) * 0.95)],
        took[-1],
        statistics.median(worked),
        statistics.mean(named),
        right / len(asked),
    )
