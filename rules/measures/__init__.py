"""Measures: what counted evidence adds up to, one file a measure, under the name that packs use."""

from rules.measures.count_actor_classes import count_actor_classes
from rules.measures.count_events import count_events
from rules.measures.count_offices import count_offices
from rules.measures.count_persons import count_persons
from rules.measures.count_replications import count_replications
from rules.measures.regulation_ladder import regulation_ladder
from rules.measures.signer_ladder import signer_ladder
from rules.model import Measure

MEASURES: dict[str, Measure] = {
    "count_actor_classes": count_actor_classes,
    "count_events": count_events,
    "count_offices": count_offices,
    "count_persons": count_persons,
    "count_replications": count_replications,
    "regulation_ladder": regulation_ladder,
    "signer_ladder": signer_ladder,
}
