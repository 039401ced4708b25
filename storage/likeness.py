"""The index of likenesses: which stored pages may show the same as a page, among all that were ever handed in.

It holds numbers and nothing else; what they mean, and whether two pages are the same in truth, others decide. It can be thrown away and made
anew from the readings.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import BigInteger, Connection, bindparam, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.rows import add_rows, chunks, note_change
from storage.tables import likeness_files, likeness_keys


@dataclass(frozen=True, slots=True)
class Alike:
    """A stored page that shares ``shared`` values with the page that was asked about."""

    digest: str
    page: int
    shared: int


class Likenesses:
    """The index in the records' database. Methods raise ``StorageError``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def filed(self, digests: Collection[str], reader: str) -> set[str]:
        """Which of these files are filed whole, as ``reader`` read them."""
        found: set[str] = set()
        with self._database.reading() as connection:
            for chunk in chunks(sorted(set(digests))):
                query = select(likeness_files.c.digest).where(
                    likeness_files.c.digest.in_(chunk), likeness_files.c.reader == reader, likeness_files.c.whole
                )
                found.update(connection.execute(query).scalars())
        return found

    def file(self, digest: str, reader: str, pages: Mapping[int, Sequence[int]], *, whole: bool) -> None:
        """File the pages of a file (number to values) in place of what was filed of it before. Where another process files the same file at
        this moment, what that files stands."""
        with self._database.writing() as connection:
            mine = select(likeness_files.c.id).where(likeness_files.c.digest == digest)
            before = connection.execute(mine).scalar_one_or_none()
            if before is not None:
                connection.execute(delete(likeness_keys).where(likeness_keys.c.file_id == before))
                connection.execute(delete(likeness_files).where(likeness_files.c.id == before))
            made = insert(likeness_files).values(digest=digest, reader=reader, whole=whole)
            try:
                with connection.begin_nested():
                    file_id = connection.execute(made.returning(likeness_files.c.id)).scalar_one()
            except IntegrityError:
                return
            rows = [
                {"value": value, "file_id": file_id, "page": page}
                for page, values in pages.items()
                for value in sorted(set(values))
            ]
            add_rows(connection, likeness_keys, rows)
            note_change(connection)

    def alike(self, values: Collection[int], *, least: int = 1, most: int = 20, beside: str = "") -> tuple[Alike, ...]:
        """The stored pages that share the most values, at least ``least`` of them, at most ``most`` pages; those of the file ``beside`` are
        left out. The most alike come first."""
        return self.alike_each([(values, least)], most=most, beside=beside)[0]

    def alike_each(self, asked: Iterable[tuple[Collection[int], int]], *, most: int, beside: str = "") -> list[tuple[Alike, ...]]:
        """As ``alike``, of each of the values and their ``least``, in one transaction."""
        with self._database.reading() as connection:
            return [_alike(connection, values, least, most, beside) for values, least in asked]


def _alike(connection: Connection, values: Collection[int], least: int, most: int, beside: str) -> tuple[Alike, ...]:
    if not values:
        return ()
    shared = func.count().label("shared")
    asked = bindparam("asked", sorted(set(values)), BigInteger, expanding=True)
    best = (
        select(likeness_keys.c.file_id, likeness_keys.c.page, shared)
        .where(likeness_keys.c.value.in_(asked))
        .group_by(likeness_keys.c.file_id, likeness_keys.c.page)
        .having(func.count() >= least)
        .order_by(shared.desc(), likeness_keys.c.file_id, likeness_keys.c.page)
        .limit(most + _OWN)
        .subquery()
    )
    query = (
        select(likeness_files.c.digest, best.c.page, best.c.shared)
        .join(best, likeness_files.c.id == best.c.file_id)
        .where(likeness_files.c.digest != beside)
        .order_by(best.c.shared.desc(), likeness_files.c.digest, best.c.page)
        .limit(most)
    )
    return tuple(Alike(*row) for row in connection.execute(query))


_OWN = 20  # pages of the file itself that may come first
