"""Measures: what counted evidence adds up to, one file a measure, under the name that packs use."""

from rules.model import Measure

MEASURES: dict[str, Measure] = {
}
