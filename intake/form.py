"""The one validated model in which all forms meet, and the way from a draft to a parcel or a refusal."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, ValidationInfo
from pydantic_core import ErrorDetails, PydanticCustomError

from evidence.catalogue import Edition
from evidence.errors import FieldError
from evidence.submission import Claim, EvidenceRef, Innovation, Submission
from evidence.wording import say
from intake import values
from intake.attachments import Attachment, attachment
from intake.columns import CHOICES
from intake.display import nearest, printable, shown
from intake.draft import Draft, Place, Unusable
from intake.parcel import Parcel, Refusal
from intake.regions import RegionTable

LONGEST_KODE = 100  # it names a folder
MOST_MISTAKES = 100  # that one refusal names
_KODE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


@dataclass(frozen=True, slots=True)
class Desk:
    """What a form is checked against: the editions there are, the one of its year (None where that is unknown), its folder."""

    editions: Mapping[int, Edition]
    edition: Edition | None
    folder: Path


def _kode(value: object) -> str:
    expected = say("intake.expect.kode", limit=LONGEST_KODE)
    text = values.required_line(value, expected)
    if len(text) > LONGEST_KODE or not _KODE.issuperset(text):
        raise values.wrong(expected, shown(value))
    return text


def _year(value: object, info: ValidationInfo) -> int:
    desk = _desk(info)
    expected = say("intake.expect.tahun_penilaian", years=", ".join(map(str, sorted(desk.editions))))
    year = values.whole(value, expected)
    if year not in desk.editions:
        raise values.wrong(expected, shown(value))
    return year


def _nomor(value: object, info: ValidationInfo) -> int:
    nomor = values.whole(value, say("intake.expect.nomor"))
    edition = _desk(info).edition
    if edition is not None and edition.indicator(nomor) is None:
        numbers = _span(sorted(indicator.nomor for indicator in edition.indicators))
        raise values.wrong(say("intake.expect.nomor-known", year=edition.tahun, numbers=numbers), shown(value))
    return nomor


def _parameter(value: object, info: ValidationInfo) -> int:
    parameter = values.whole(value, say("intake.expect.parameter"))
    edition, nomor = _desk(info).edition, info.data.get("nomor")
    indicator = edition.indicator(nomor) if edition is not None and nomor is not None else None
    levels = 3 if indicator is None else len(indicator.levels)
    if not 1 <= parameter <= levels:
        known = say("intake.expect.parameter-known", levels=levels, nomor=nomor)
        raise values.wrong(say("intake.expect.parameter") if indicator is None else known, shown(value))
    return parameter


def _berkas(value: object, info: ValidationInfo) -> Attachment | None:
    text = values.remark(value, say("intake.expect.berkas"))
    if text is None:
        return None
    # as typed, but for the number that a spreadsheet makes of a name: characters without a shape may belong to a file's name
    return attachment(_desk(info).folder, value if isinstance(value, str) else text)


def _tautan(value: object, info: ValidationInfo) -> str | None:
    given = values.plain(value) not in values.NOTHING | {""} if not isinstance(value, Unusable) else True
    file_given = info.data.get("berkas") is not None or "berkas" not in info.data  # one that failed its own check was given
    if given == file_given:
        found = say("intake.found.both" if given else "intake.found.neither")
        raise values.wrong(say("intake.expect.berkas-or-tautan"), found, of_item=True)
    return values.link(value, say("intake.expect.tautan"))


def _desk(info: ValidationInfo) -> Desk:
    assert isinstance(info.context, Desk)
    return info.context


def _list(value: object) -> object:
    return [] if value is None else value


def _reading(read: Callable[[object, str], Any], field: str) -> BeforeValidator:
    return BeforeValidator(partial(_read, read, field))


def _read(read: Callable[[object, str], Any], field: str, value: object) -> Any:
    return read(value, say(f"intake.expect.{field}"))


def _choosing(field: str) -> BeforeValidator:
    options = CHOICES[field]
    return BeforeValidator(lambda value: values.choice(value, options, say(f"intake.expect.{field}", choices=", ".join(options))))


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, arbitrary_types_allowed=True, validate_default=True)


class EvidenceForm(_Part):
    """One piece of evidence as typed."""

    berkas: Annotated[Attachment | None, BeforeValidator(_berkas)] = None
    tautan: Annotated[str | None, BeforeValidator(_tautan)] = None
    nomor_surat: Annotated[str | None, _reading(values.remark, "nomor_surat")] = None
    tanggal_surat: Annotated[date | None, _reading(values.day, "tanggal_surat")] = None
    tentang: Annotated[str | None, _reading(values.remark, "tentang")] = None


class ClaimForm(_Part):
    """One claim as typed. No evidence is a claim too: the verdict on it is ``missing``."""

    nomor: Annotated[int, BeforeValidator(_nomor)]
    parameter: Annotated[int, BeforeValidator(_parameter)]
    bukti: Annotated[list[EvidenceForm], BeforeValidator(_list)] = Field(default_factory=list)


class InnovationForm(_Part):
    """The profile as typed. A missing date or text is no mistake of form; the rulebook judges it."""

    nama: Annotated[str, _reading(values.required_line, "nama")]
    tahapan: Annotated[str, _choosing("tahapan")]
    inisiator: Annotated[str, _choosing("inisiator")]
    nama_inisiator: Annotated[str, _reading(values.line, "nama_inisiator")] = ""
    jenis: Annotated[str, _choosing("jenis")]
    bentuk: Annotated[str, _choosing("bentuk")]
    urusan: Annotated[str, _reading(values.required_line, "urusan")]
    waktu_uji_coba: Annotated[date | None, _reading(values.day, "waktu_uji_coba")] = None
    waktu_penerapan: Annotated[date | None, _reading(values.day, "waktu_penerapan")] = None
    waktu_pengembangan: Annotated[date | None, _reading(values.day, "waktu_pengembangan")] = None
    rancang_bangun: Annotated[str, _reading(values.prose, "rancang_bangun")] = ""
    tujuan: Annotated[str, _reading(values.prose, "tujuan")] = ""
    manfaat: Annotated[str, _reading(values.prose, "manfaat")] = ""
    hasil: Annotated[str, _reading(values.prose, "hasil")] = ""


class Form(_Part):
    """A whole form as typed. ``indikator`` may be empty: a submission that claims nothing is judged, and told what it lacks."""

    kode: Annotated[str, BeforeValidator(_kode)]
    tahun_penilaian: Annotated[int, BeforeValidator(_year)]
    pemda: Annotated[str, _reading(values.required_line, "pemda")]
    provinsi: Annotated[str, _reading(values.required_line, "provinsi")]
    perangkat_daerah: Annotated[str, _reading(values.required_line, "perangkat_daerah")]
    inovasi: InnovationForm
    indikator: Annotated[list[ClaimForm], BeforeValidator(_list)] = Field(default_factory=list)


_MODELS: dict[str, type[_Part]] = {"inovasi": InnovationForm, "indikator": ClaimForm, "bukti": EvidenceForm}


def identity(draft: Draft) -> tuple[str | None, int | None]:
    """The kode and year that a draft gives itself, each None where it is not one."""
    return _attempt(_kode, draft.content.get("kode")), _attempt(lambda v: values.whole(v, ""), draft.content.get("tahun_penilaian"))


def admit(
    draft: Draft, editions: Mapping[int, Edition], regions: RegionTable | None, further: Sequence[FieldError] = ()
) -> Parcel | Refusal:
    """Validate a draft. ``further`` are mistakes that are seen only beside other forms. Every mistake is named at once."""
    kode, year = identity(draft)
    desk = Desk(editions, editions.get(year) if year is not None else None, draft.folder)
    errors = [*draft.errors, *further, *_claimed_twice(draft)]
    try:
        form = Form.model_validate(draft.content, context=desk)
    except ValidationError as error:
        errors += [_mistake(draft, desk, detail) for detail in error.errors(include_url=False)]
    if errors:
        return Refusal(draft.source, _bounded(errors), kode)
    return _parcel(form, draft.source, regions)


def _parcel(form: Form, source: str, regions: RegionTable | None) -> Parcel:
    claims = tuple(Claim(claim.nomor, claim.parameter, tuple(map(_ref, claim.bukti))) for claim in form.indikator)
    provinsi = regions.province(form.provinsi) if regions else form.provinsi
    pemda = regions.region(form.pemda, form.provinsi) if regions else form.pemda
    innovation = Innovation(**dict(form.inovasi))
    submission = Submission(form.kode, form.tahun_penilaian, pemda, provinsi, form.perangkat_daerah, innovation, claims)
    attached = {item.berkas.berkas: item.berkas.path for claim in form.indikator for item in claim.bukti if item.berkas}
    return Parcel(submission, source, tuple((berkas, attached[berkas]) for berkas in submission.files))


def _bounded(errors: list[FieldError]) -> tuple[FieldError, ...]:
    """Every mistake of a form that a person wrote; of one that a machine spoilt, enough of them."""
    if len(errors) <= MOST_MISTAKES:
        return tuple(errors)
    left = say("intake.found.further", count=len(errors) - MOST_MISTAKES)
    return (*errors[:MOST_MISTAKES], FieldError(say("intake.field.form"), left, say("intake.expect.mended")))


def _ref(item: EvidenceForm) -> EvidenceRef:
    berkas = item.berkas.berkas if item.berkas else None
    return EvidenceRef(berkas, item.tautan, item.nomor_surat, item.tanggal_surat, item.tentang)


def _claimed_twice(draft: Draft) -> Iterator[FieldError]:
    """Each further claim of an indicator, naming the first."""
    listed = draft.content.get("indikator")
    first: dict[int, Place] = {}
    for index, claim in enumerate(listed if isinstance(listed, list) else []):
        nomor = _attempt(lambda v: values.whole(v, ""), claim.get("nomor")) if isinstance(claim, dict) else None
        if nomor is None:
            continue
        place = ("indikator", index, "nomor")
        before = first.setdefault(nomor, place)
        if before != place:
            found = say("intake.found.also", found=shown(nomor), places=draft.name(before))
            yield draft.error(place, found, say("intake.expect.nomor-once"))


def _mistake(draft: Draft, desk: Desk, detail: ErrorDetails) -> FieldError:
    place: Place = detail["loc"]
    kind = detail["type"]
    if kind == "form":
        context = detail["ctx"]
        return draft.error(place[:-1] if context["of_item"] else place, context["found"], context["expected"])
    if kind == "extra_forbidden":
        return _unknown_key(draft, place)
    found = say("intake.found.missing") if kind == "missing" else _shape(detail["input"])
    return draft.error(place, found, _expectation(place, desk))


def _unknown_key(draft: Draft, place: Place) -> FieldError:
    names = [part for part in place[:-1] if isinstance(part, str)]
    known = list((_MODELS[names[-1]] if names else Form).model_fields)
    near = nearest(str(place[-1]), known)
    expected = (
        say("intake.expect.known-key-near", suggestion=near) if near else say("intake.expect.known-key", keys=", ".join(known))
    )
    return draft.error(place, shown(place[-1]), expected)


def _expectation(place: Place, desk: Desk) -> str:
    """What belongs at a place where nothing, or something of another shape, stands."""
    last = place[-1] if place else "kode"
    if isinstance(last, int):
        return say(f"intake.expect.{place[-2]}.item")
    years = ", ".join(map(str, sorted(desk.editions)))
    return say(f"intake.expect.{last}", limit=LONGEST_KODE, years=years, choices=", ".join(CHOICES.get(last, ())))


def _shape(value: object) -> str:
    if isinstance(value, Unusable):
        return value.found
    return say("intake.found.text", text=printable(str(value))[:80]) if isinstance(value, str) and value.strip() else shown(value)


def _attempt(read: Callable[[object], Any], value: object) -> Any:
    try:
        return read(value)
    except PydanticCustomError:
        return None


def _span(numbers: list[int]) -> str:
    whole = numbers == list(range(numbers[0], numbers[-1] + 1)) if numbers else False
    return f"{numbers[0]}–{numbers[-1]}" if whole and len(numbers) > 2 else ", ".join(map(str, numbers))
