"""Readers of measured facts: one file a fact, under the name that packs use."""

from evidence.facts import Facts
from rules.model import FactReader

READERS: dict[str, FactReader] = {
}
