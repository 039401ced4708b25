"""The shape of a pack as it is written: strict, so that a misspelt key or an unknown name refuses to start."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictFloat, StrictInt, StrictStr

from evidence.facts import DocumentType
from evidence.verdict import FlagCode, Severity
from rules.model import Naming, WindowBy

Scalar = StrictStr | StrictBool | StrictInt | StrictFloat
Value = Scalar | list[Scalar | list[Scalar | list[Scalar]]]
"""A parameter: a scalar, or lists of them up to three deep."""

Text = Annotated[str, Field(strict=True, min_length=1)]
Number = StrictInt | StrictFloat


class Entry(BaseModel):
    """A mapping of a pack: its keys are these and no others."""

    model_config = ConfigDict(extra="forbid")


class WindowEntry(Entry):
    """``rules.model.Window`` as written."""

    by: WindowBy
    first: StrictInt | None
    last: StrictInt
    warn: list[StrictInt] = []
    by_type: dict[DocumentType, "WindowEntry"] = {}


class IndicatorEntry(Entry):
    """One indicator as written; field names are those of ``evidence.catalogue.Indicator`` and ``rules.model.IndicatorRule``."""

    nomor: StrictInt
    resmi: StrictInt
    nama: Text
    bobot: Annotated[StrictInt, Field(ge=1)]
    wajib: StrictBool
    levels: Annotated[list[Text], Field(min_length=3, max_length=3)]
    evidence: Text
    automatic: Text
    reviewer: Text
    sources: Annotated[list[Text], Field(min_length=1)]
    media: Annotated[list[Text], Field(min_length=1)]
    max_bytes: Annotated[StrictInt, Field(ge=1)]
    links: StrictBool
    accepts: list[DocumentType]
    accepts_titled: dict[DocumentType, Annotated[list[Text], Field(min_length=1)]] = {}
    companions: list[DocumentType] = []
    checks: Annotated[list[StrictStr], Field(min_length=1)]
    facts: list[StrictStr]
    measure: StrictStr
    thresholds: list[Number] = []
    parameters: dict[StrictStr, Value] = {}
    severities: dict[FlagCode, Severity] = {}
    window: WindowEntry | None = None
    naming: Naming
    naming_exempt: list[DocumentType] = []
    naming_expected: list[DocumentType] = []
    must_sign: list[DocumentType] = []
    own_region: StrictBool | None = None


class PackEntry(Entry):
    """A whole pack as written. ``shared`` holds YAML anchors and is otherwise ignored."""

    id: Annotated[str, Field(strict=True, pattern=r"^[a-z0-9][a-z0-9-]*$")]
    tahun: Annotated[StrictInt, Field(ge=2000, le=2100)]
    nama: Text
    sources: list[Text]
    weight_sum: StrictInt
    maximum: StrictInt
    design_min_words: StrictInt
    submission_checks: list[StrictStr]
    parameters: dict[StrictStr, Value] = {}
    shared: dict[StrictStr, object] = {}
    indikator: Annotated[list[IndicatorEntry], Field(min_length=1)]
