"""The rulebook as a page for people: generated from the pack, so that it cannot say anything else (``docs/rulebook.md``)."""

from collections.abc import Iterator

from evidence.facts import DocumentType, Facts
from evidence.verdict import FLAG_DEFAULTS, FlagCode
from evidence.wording import say
from rules.checks.file_not_allowed import media_name
from rules.measured import Measured
from rules.model import IndicatorRule, Naming, Rulebook, Window, WindowBy

# which facts a check looks at, for the table's column of facts
_FACTS_OF_CHECKS: dict[str, tuple[Facts, ...]] = {
    "innovation-not-named": (Facts.NAMA_INOVASI,),
    "number-mismatch": (Facts.NOMOR,),
    "date-mismatch": (Facts.TANGGAL,),
    "subject-mismatch": (Facts.TENTANG,),
    "draft": (Facts.KONSEP,),
    "unsigned": (Facts.TANDA_TANGAN,),
    "signer-lacks-authority": (Facts.JABATAN, Facts.ATAS_NAMA),
    "wrong-region": (Facts.PEMDA,),
    "no-highlight": (Facts.SOROTAN,),
    "duration-missing": (Facts.DURASI_HARI,),
}


def render_markdown(rulebook: Rulebook, worth: Measured | None = None) -> str:
    """The page: statuses, the table of indicators, each indicator in detail, every flag and what it was measured to be worth."""
    parts = [
        say("rules.handbook.title", nama=rulebook.id),
        say("rules.handbook.made", id=rulebook.id),
        _intro(rulebook),
        say("rules.handbook.statuses"),
        say("rules.handbook.table"),
        "\n".join(_table(rulebook)),
        say("rules.handbook.details"),
        *("\n\n".join(_details(rule, rulebook.edition.tahun)) for rule in rulebook.rules),
        say("rules.handbook.flags"),
        "\n".join(_flags()),
        *_measured(worth),
    ]
    return "\n\n".join(parts) + "\n"


def _intro(rulebook: Rulebook) -> str:
    edition, parameters = rulebook.edition, rulebook.parameters
    first, last = (parameters.get(name, 0) for name in ("implementation_first", "implementation_last"))
    assert isinstance(first, int) and isinstance(last, int)
    return say(
        "rules.handbook.intro",
        tahun=edition.tahun,
        maximum=edition.maximum,
        words=edition.design_min_words,
        first=f"1 Januari {edition.tahun + first}",
        last=f"31 Desember {edition.tahun + last}",
    )


def _table(rulebook: Rulebook) -> Iterator[str]:
    yield say("rules.handbook.columns")
    yield "|---|---|---|---|---|---|"
    for rule in rulebook.rules:
        indicator = rule.indicator
        facts = ", ".join(f"`{name}`" for name in facts_used(rule))
        name = indicator.nama + (say("rules.handbook.mandatory") if indicator.wajib else "")
        yield f"| {indicator.nomor} ({indicator.resmi}) | {name} | {indicator.bobot} | {rule.automatic} | {facts} | {rule.reviewer} |"


def facts_used(rule: IndicatorRule) -> tuple[Facts, ...]:
    """The facts that decide an indicator automatically: of its checks, its window, and its measure."""
    names: dict[Facts, None] = {}
    for check in rule.checks:
        if check == "innovation-not-named" and rule.naming is Naming.NOT_ASKED:
            continue
        names |= dict.fromkeys(_FACTS_OF_CHECKS.get(check, ()))
    if rule.window is not None and rule.window.by is WindowBy.TITLE_YEAR:
        names[Facts.TAHUN_ANGGARAN] = None
    return tuple(names | dict.fromkeys(Facts(name) for name in rule.facts))


def _details(rule: IndicatorRule, t0: int) -> Iterator[str]:
    indicator = rule.indicator
    yield f"### {indicator.nomor}. {indicator.nama}"
    yield "\n".join(say("rules.handbook.level", level=level, wording=wording) for level, wording in enumerate(indicator.levels, 1))
    yield say("rules.handbook.evidence", text=indicator.evidence)
    lines = [say("rules.handbook.accepts", kinds=_kinds(rule.accepts))]
    if rule.accepts_titled:
        titled = "; ".join(f"{_kinds((kind,))} ({', '.join(words)})" for kind, words in rule.accepts_titled)
        lines.append(say("rules.handbook.titled", kinds=titled))
    if rule.companions:
        lines.append(say("rules.handbook.companions", kinds=_kinds(rule.companions)))
    links = say(f"rules.handbook.links.{'yes' if indicator.links else 'no'}")
    lines.append(say("rules.handbook.media", media=", ".join(map(media_name, indicator.media)), links=links))
    if rule.window is not None:
        lines.append(say("rules.handbook.window", text=_window(rule.window, t0)))
    lines.append(_naming(rule))
    if rule.must_sign:
        lines.append(say("rules.handbook.must-sign", kinds=_kinds(rule.must_sign)))
    if rule.severities:
        text = ", ".join(f"`{code}` {severity}" for code, severity in rule.severities.items())
        lines.append(say("rules.handbook.severities", text=text))
    lines.append(say("rules.handbook.sources", text="; ".join(rule.sources)))
    yield "\n".join(f"- {line}" for line in lines)


def _naming(rule: IndicatorRule) -> str:
    if rule.naming is Naming.NOT_ASKED:
        return say("rules.handbook.naming.tidak")
    except_ = say("rules.handbook.naming.except", kinds=_kinds(rule.naming_exempt)) if rule.naming_exempt else ""
    return say(f"rules.handbook.naming.{rule.naming}", except_=except_)


def _window(window: Window, t0: int) -> str:
    if window.first is None:
        years = say("rules.handbook.window.until", last=t0 + window.last)
    else:
        years = say("rules.handbook.window.range", first=t0 + window.first, last=t0 + window.last)
    if window.warn:
        years += say("rules.handbook.window.warn", years=", ".join(str(t0 + year) for year in window.warn))
    text = say(f"rules.handbook.window.{window.by}", range=years)
    special = [say("rules.handbook.window.type", kind=_kinds((kind,)), text=_window(other, t0)) for kind, other in window.by_type]
    return "; ".join([text, *special])


def _kinds(kinds: tuple[DocumentType, ...]) -> str:
    return ", ".join(say(f"reports.type.{kind}") for kind in kinds)


def _measured(worth: Measured | None) -> Iterator[str]:
    if worth is None:
        return
    values = {"submissions": worth.submissions, "claims": worth.claims, "made": worth.made, "command": worth.command}
    yield say("rules.handbook.measured", **values)
    rows = [f"| `{code}` | {worth.of(code)} |" for code in FlagCode]
    yield "\n".join([say("rules.handbook.measured-columns"), "|---|---|", *rows])


def _flags() -> Iterator[str]:
    yield say("rules.handbook.flag-columns")
    yield "|---|---|---|---|---|"
    for code in FlagCode:
        severity, scope = FLAG_DEFAULTS[code]
        on = say(f"rules.handbook.scope.{scope}")
        meaning, remedy = say(f"flags.{code}.explanation"), say(f"flags.{code}.remedy")
        yield f"| `{code}` | {severity} | {on} | **{say(f'flags.{code}.title')}.** {meaning} | {remedy} |"
