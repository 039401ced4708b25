"""Measures: what counted evidence adds up to, one file a measure, under the name that packs use."""

from rules.measures.benefit_basis import benefit_basis
from rules.measures.budget_years import budget_years
from rules.measures.count_actor_classes import count_actor_classes
from rules.measures.count_events import count_events
from rules.measures.count_methods import count_methods
from rules.measures.count_offices import count_offices
from rules.measures.count_persons import count_persons
from rules.measures.count_replications import count_replications
from rules.measures.creation_months import creation_months
from rules.measures.evaluation_ladder import evaluation_ladder
from rules.measures.guide_ladder import guide_ladder
from rules.measures.integration_ladder import integration_ladder
from rules.measures.plan_years import plan_years
from rules.measures.publicity_ladder import publicity_ladder
from rules.measures.regulation_ladder import regulation_ladder
from rules.measures.resolved_share import resolved_share
from rules.measures.service_days import service_days
from rules.measures.signer_ladder import signer_ladder
from rules.measures.tool_ladder import tool_ladder
from rules.measures.video_substances import video_substances
from rules.model import Measure

MEASURES: dict[str, Measure] = {
    "count_actor_classes": count_actor_classes,
    "count_events": count_events,
    "count_offices": count_offices,
    "count_persons": count_persons,
    "count_replications": count_replications,
    "regulation_ladder": regulation_ladder,
    "signer_ladder": signer_ladder,
    "benefit_basis": benefit_basis,
    "budget_years": budget_years,
    "count_methods": count_methods,
    "creation_months": creation_months,
    "evaluation_ladder": evaluation_ladder,
    "guide_ladder": guide_ladder,
    "integration_ladder": integration_ladder,
    "plan_years": plan_years,
    "publicity_ladder": publicity_ladder,
    "resolved_share": resolved_share,
    "service_days": service_days,
    "tool_ladder": tool_ladder,
    "video_substances": video_substances,
}
