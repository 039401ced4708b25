"""Claims that one letter proves (indicators 1, 2, 7, 8, 9, 13, 16), clean and with each defect that a letter can have."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from bench.judging.desk import Desk, relabelled
from bench.judging.labels import Label
from bench.judging.orders import Assignment, Decree, Drawn, Letter, Member, Procedure, Regulation
from bench.judging.world import YEAR, Scene

Recipe = Callable[[Desk], Label]


@dataclass(frozen=True, slots=True)
class Made:
    """A letter ready to be drawn: what draws it, from whose desk, and what the operator's file is called."""

    order: Letter
    draw: Callable[[Scene, Any], Drawn]
    scene: Scene
    stem: str
    kind: str


def crew(desk: Desk, count: int, offices: int = 1) -> list[Member]:
    own, words = desk.scene.office, desk.words
    names = [own, *[office for office in words.offices if office != own]][:offices]
    return [
        Member(person, names[n % offices], words.posts[min(n, len(words.posts) - 1)], words.roles[min(n, len(words.roles) - 1)])
        for n, person in enumerate(desk.scene.crew(count, desk.random.randint(100, 900)))
    ]


def names_decree(desk: Desk, level: int) -> Made:
    """Indicator 1: a decree (1) or a regulation (2) that names the innovation."""
    scene, year = desk.scene, desk.scene.start.year
    listed = [*(other.nama for other in scene.others[:3]), scene.innovation.nama]
    desk.random.shuffle(listed)
    day = desk.day(year)
    about = desk.words.listing(scene, desk.random, year)
    if level == 1:
        signer: Literal["head", "on-behalf"] = desk.random.choice(("head", "head", "on-behalf"))
        kind = "decree" if signer == "head" else "office"
        return Made(
            Decree(desk.number(kind, day), day, about, desk.how(), signer=signer, listed=listed),
            desk.family.decree,
            scene,
            "SK Inovasi",
            kind,
        )
    number = str(desk.random.randint(3, 88))
    order = Regulation(
        number, day, desk.words.ruling(scene, desk.random), desk.random.choice(("copy", "ink")), kind="kepala", listed=listed
    )
    return Made(order, desk.family.regulation, scene, "Perkada", "regulation")


def team_letter(desk: Desk, level: int) -> Made:
    """Indicator 2: a team of at most 10, of 11 to 30, of more."""
    count = {1: desk.random.randint(4, 10), 2: desk.random.randint(12, 29), 3: desk.random.randint(32, 44)}[level]
    return _team(desk, count, 2, day=desk.day(desk.random.choice((2024, 2025, 2026)), 1, 6))


def _team(desk: Desk, count: int, offices: int, day: date, signer: str = "") -> Made:
    scene = desk.scene
    signer = signer or desk.random.choice(("head", "head", "assign"))
    team = crew(desk, count, offices)
    if signer == "assign":
        order: Letter = Assignment(
            desk.number("assignment", day), day, desk.words.duty(scene, desk.random), "ink", signer="office", team=team
        )
        return Made(order, desk.family.assignment, scene, "Surat Tugas", "assignment")
    about = desk.words.teaming(scene, desk.random)
    return Made(
        Decree(desk.number("decree", day), day, about, desk.how(), team=team), desk.family.decree, scene, "SK Tim", "decree"
    )


def actors_letter(desk: Desk, level: int) -> Made:
    """Indicator 7: three, four or five kinds of actors, the government among them."""
    made = _team(desk, 6, 1, desk.day(desk.random.choice((2024, 2025, 2026)), 1, 6), "head")
    chosen = [0, 1, 2, 3]
    desk.random.shuffle(chosen)
    parties = [desk.words.parties(desk.scene, desk.random)[n] for n in chosen[: level + 1]]
    return replace(made, order=replace(made.order, parties=tuple(parties)))  # type: ignore[call-arg]


def doer_letter(desk: Desk, level: int) -> Made:
    """Indicator 8: assigned by the head of the office (2), or of the region (3)."""
    day = desk.day(desk.random.choice((2024, 2025, 2026)), 1, 6)
    if level == 2:
        return _team(desk, 5, 1, day, "assign")
    if desk.random.random() < 0.4:
        made = _team(desk, 5, 1, day, "assign")
        number = desk.number("assignment", day)
        return replace(made, order=replace(made.order, signer="head", number=number))  # type: ignore[call-arg]
    return _team(desk, 5, 1, day, "head")


def network_letter(desk: Desk, level: int) -> Made:
    """Indicator 9: two, three or four, five or more offices."""
    count = {1: 2, 2: desk.random.choice((3, 4)), 3: desk.random.choice((5, 6))}[level]
    return _team(desk, max(count * 2, 6), count, desk.day(desk.random.choice((2025, 2026)), 1, 5), "head")


def service_letter(desk: Desk, level: int) -> Made:
    """Indicator 13: a SOP of ten days, of three, of less than an hour or a day."""
    steps, total = desk.words.steps(desk.scene, desk.random, level)
    day = desk.day(desk.random.choice((2024, 2025)))
    order = Procedure(desk.number("sop", day), day, desk.words.service(desk.scene, desk.random), "ink", steps=steps, total=total)
    return Made(order, desk.family.procedure, desk.scene, "SOP", "sop")


MAKERS: dict[int, Callable[[Desk, int], Made]] = {
    1: names_decree, 2: team_letter, 7: actors_letter, 8: doer_letter, 9: network_letter, 13: service_letter,
}  # fmt: skip
OLD = {2: 2022, 7: 2022, 8: 2023, 9: 2023, 13: 2021}


def clean(nomor: int, level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        return _proven(desk, nomor, level, made)

    return make


def _proven(desk: Desk, nomor: int, level: int, made: Made) -> Label:
    berkas = desk.paper(made.stem, made.draw(made.scene, made.order))
    words = {1: made.scene.innovation.short, 13: getattr(made.order, "total", "")}.get(nomor, "")
    places = desk.place("", berkas, words) if words else ()
    return desk.met(nomor, level, [typed(desk, berkas, made)], made.stem, places=places)


def typed(desk: Desk, berkas: str, made: Made, **changes: object) -> Any:
    if made.kind == "regulation":
        year = made.order.day.year
        changes = {"nomor_surat": desk.random.choice((made.order.number, f"{made.order.number} Tahun {year}"))} | changes
    if made.kind == "sop":
        changes = {"tentang": desk.words.typed(desk.scene, desk.random, "sop", made.order.about)} | changes
    return desk.typed(berkas, made.order, **changes)


def exceeds(nomor: int, level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        return relabelled(clean(nomor, level)(desk), level + 1, level)

    return make


def mismatch(nomor: int, code: str, level: int) -> Recipe:
    """The operator typed another number, date or subject."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        berkas = desk.paper(made.stem, made.draw(made.scene, made.order))
        order = made.order
        if code == "subject-mismatch":
            wrong: dict[str, object] = {"tentang": desk.words.elsewhere(desk.scene, desk.random)}
            proofs = [typed(desk, berkas, made, **wrong)]
            return desk.label(nomor, level, proofs, f"{code} {made.stem}", supported=level, must=[(code, berkas)])
        if code == "number-mismatch":
            wrong = {"nomor_surat": _other_number(order.number)}
            shown = order.number
        else:
            wrong = {"tanggal_surat": order.day.replace(month=order.day.month % 12 + 1)}
            shown = desk.family.printed(order.day)
        flags = [(code, berkas)]
        return desk.weak(
            nomor,
            level,
            0,
            [typed(desk, berkas, made, **wrong)],
            f"{code} {made.stem}",
            flags,
            places=desk.place(code, berkas, shown),
        )

    return make


def _other_number(number: str) -> str:
    """Another serial: 27 more."""
    parts = _parted(number)
    return f"{parts[0]}{int(parts[1]) + 27}{parts[2]}" if parts else number + "7"


def _parted(number: str) -> tuple[str, str, str] | None:
    """A number's serial (the first run of digits after the code that is no year) between what stands before and after it."""
    runs = [run for run in re.finditer(r"(?<![\d.])\d{1,4}(?![\d.])", number) if not 1990 <= int(run[0]) <= 2040]
    if not runs:
        return None
    chosen = runs[0] if len(runs) == 1 or runs[0].start() else runs[1]
    return number[: chosen.start()], chosen[0], number[chosen.end() :]


def outside(nomor: int, level: int) -> Recipe:
    """The letter is too old (or, a regulation, too young)."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        day = (desk.day(YEAR, 1, 5) if level == 2 else desk.day(desk.scene.start.year - 3)) if nomor == 1 else desk.day(OLD[nomor])
        number = made.order.number if made.kind == "regulation" else desk.number(made.kind, day)
        about = made.order.about.replace(str(desk.scene.start.year), str(day.year))
        made = replace(made, order=replace(made.order, day=day, number=number, about=about))
        berkas = desk.paper(made.stem, made.draw(made.scene, made.order))
        flags = [("outside-window", berkas)]
        places = desk.place("outside-window", berkas, desk.family.printed(day))
        return desk.weak(nomor, level, 0, [typed(desk, berkas, made)], f"outside-window {made.stem}", flags, places=places)

    return make


def changed(nomor: int, level: int, code: str, note: str = "", **changes: object) -> Recipe:
    """The letter itself has the defect: a draft, nothing signed, the innovation not named."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        while made.kind == "assignment" and code == "innovation-not-named":
            made = MAKERS[nomor](desk, level)
        order = replace(made.order, **changes)  # type: ignore[arg-type]
        if code == "innovation-not-named":
            order = _unnamed(desk, order)
        made = replace(made, order=order)
        berkas = desk.paper(made.stem, made.draw(made.scene, order))
        left_out: dict[str, object] = {}
        if code == "draft" and order.flaw in ("blank", "placeholder", "rancangan"):
            left_out = {"nomor_surat": None, "tanggal_surat": None}
        flags = [(code, berkas)]
        words = {"rancangan": ("RANCANGAN",), "placeholder": ("${",), "blank": _blanks(made.scene, order)}.get(order.flaw, ())
        places = desk.place("draft", berkas, *words)
        may = ["unsigned"] if order.how == "none" and code == "draft" else []
        seed = f"{code} {note or order.flaw} {made.stem}".replace("  ", " ")
        return desk.weak(nomor, level, 0, [typed(desk, berkas, made, **left_out)], seed, flags, may=may, places=places)

    return make


def _blanks(scene: Scene, order: Letter) -> tuple[str, ...]:
    """What shows that a letter is not filled in: its dots, its number without a serial, its half-empty date, a name that nobody signed
    over."""
    parts = _parted(order.number)
    number = next((part for part in (parts[0], parts[2]) if len(part) > 2), ".....") if parts else "....."
    who = scene.region.chief if getattr(order, "signer", "office") == "head" else scene.manager
    return (".....", number, "pada tanggal", "____", who.name)


def _unnamed(desk: Desk, order: Letter) -> Letter:
    if isinstance(order, Decree) and order.team:
        return replace(order, named=False, about=desk.words.teaming_unnamed(desk.scene, desk.random))
    listed = tuple(other.nama for other in desk.scene.others[:4])
    return replace(order, listed=listed)  # type: ignore[call-arg]


def untimed(desk: Desk) -> Label:
    """Indicator 13: a SOP that states no time at all."""
    steps = desk.words.untimed(desk.scene, desk.random)
    return changed(13, 1, "duration-missing", steps=steps, total="")(desk)


def foreign(nomor: int, level: int) -> Recipe:
    """The same letter, issued by another region."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        scene = desk.scene.elsewhere(1)
        number = made.order.number if made.kind == "regulation" else desk.number(made.kind, made.order.day, scene)
        about = made.order.about.replace(desk.scene.region.pemda, scene.region.pemda)
        made = replace(made, scene=scene, order=replace(made.order, number=number, about=about))
        berkas = desk.paper(made.stem, made.draw(scene, made.order))
        flags = [("wrong-region", berkas)]
        places = desk.place("wrong-region", berkas, scene.region.name)
        return desk.weak(nomor, level, 0, [typed(desk, berkas, made)], f"wrong-region {made.stem}", flags, places=places)

    return make


def plain_office(desk: Desk) -> Label:
    """Indicator 1: a decree of the head of an office on nobody's behalf."""
    made = names_decree(desk, 1)
    order = replace(made.order, signer="office", number=desk.number("office", made.order.day))  # type: ignore[call-arg]
    made = replace(made, order=order, kind="office")
    berkas = desk.paper(made.stem, made.draw(made.scene, order))
    flags = [("signer-lacks-authority", berkas)]
    places = desk.place("signer-lacks-authority", berkas, desk.scene.manager.name)
    return desk.weak(1, 1, 0, [typed(desk, berkas, made)], "signer-lacks-authority", flags, places=places)


def local_law(desk: Desk) -> tuple[Made, Made]:
    """A Perda, and the decree that lists innovations and refers to it."""
    day = desk.day(desk.random.choice((2019, 2021, 2022, 2023)))
    law = Regulation(str(desk.random.randint(1, 14)), day, desk.words.law(desk.scene, desk.random), "copy", kind="daerah")
    refers = f"Peraturan Daerah {desk.scene.region.pemda} Nomor {law.number} Tahun {day.year} tentang {law.about}"
    made = names_decree(desk, 1)
    listing = replace(made, order=replace(made.order, refers=refers))  # type: ignore[call-arg]
    return Made(law, desk.family.regulation, desk.scene, "Perda", "regulation"), listing


def clean_law(desk: Desk) -> Label:
    law, listing = local_law(desk)
    first, second = (desk.paper(made.stem, made.draw(made.scene, made.order)) for made in (law, listing))
    proofs = [typed(desk, first, law), typed(desk, second, listing)]
    return desk.met(1, 3, proofs, "Perda+SK")


def law_alone(desk: Desk) -> Label:
    law, _ = local_law(desk)
    berkas = desk.paper(law.stem, law.draw(law.scene, law.order))
    return desk.weak(
        1, 3, 0, [typed(desk, berkas, law)], "set-incomplete Perda alone", [("set-incomplete", None)], may=["innovation-not-named"]
    )


def statement(desk: Desk, scene: Scene, day: date) -> Letter:
    """What another region writes of the innovation that it took over."""
    return Letter(desk.number("statement", day, scene), day, desk.words.copying(desk.scene, desk.random), "ink")


def copied(desk: Desk, count: int) -> tuple[list[str], list[Made]]:
    """Statements of so many other regions."""
    files, mades = [], []
    for n in range(count):
        scene = desk.scene.elsewhere(n)
        day = desk.day(2025)
        order = statement(desk, scene, day)
        mades.append(Made(order, desk.family.replication, scene, f"Replikasi {n + 1}", "statement"))  # type: ignore[arg-type]
        files.append(desk.paper(f"Replikasi {n + 1}", desk.family.replication(scene, order, desk.scene.region, desk.name)))
    return files, mades


def clean_copies(level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        files, mades = copied(desk, level)
        places = desk.place("", files[0], "mereplikasi")
        return desk.met(16, level, [typed(desk, f, m) for f, m in zip(files, mades, strict=True)], places=places)

    return make


def copies_exceed(desk: Desk) -> Label:
    return relabelled(clean_copies(1)(desk), 2, 1)


def copies_twice(desk: Desk, *, scanned: bool = False) -> Label:
    files, mades = copied(desk, 1)
    again = desk.again("Replikasi 2", files[0], scanned=scanned)
    proofs = [typed(desk, files[0], mades[0]), typed(desk, again, mades[0])]
    seed = f"duplicate-evidence same statement{' scanned' if scanned else ''}"
    return desk.weak(16, 2, 1, proofs, seed, [("duplicate-evidence", None)])


def copies_twice_scanned(desk: Desk) -> Label:
    return copies_twice(desk, scanned=True)


def copies_wrong(code: str) -> Recipe:
    """A statement of the own region, of an innovation that it does not name, without a signature, of a wrong number."""

    def make(desk: Desk) -> Label:
        own = code == "wrong-region"
        scene = desk.scene if own else desk.scene.elsewhere(0)
        day = desk.day(2022 if code == "outside-window" else 2025)
        about = desk.words.copying(desk.scene, desk.random)
        order = Letter(desk.number("statement", day, scene), day, about, "none" if code == "unsigned" else "ink")
        name = desk.scene.others[0].nama if code == "innovation-not-named" else desk.name
        berkas = desk.paper("Replikasi", desk.family.replication(scene, order, desk.scene.region, name))
        wrong: dict[str, object] = {"nomor_surat": _other_number(order.number)} if code == "number-mismatch" else {}
        may = ["subject-mismatch"] if code == "innovation-not-named" else []  # its subject names the other innovation as well
        return desk.weak(16, 1, 0, [desk.typed(berkas, order, **wrong)], f"{code} statement", [(code, berkas)], may=may)

    return make


def picture_of_letter(nomor: int, level: int) -> Recipe:
    """A bare picture where a PDF is asked for."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        berkas = desk.photo(made.stem, made.draw(made.scene, made.order))
        may = ["signature-claimed-only", "innovation-not-named", "unsigned", "low-legibility", "duration-missing"]
        seed = f"file-not-allowed jpg {made.stem}"
        return desk.weak(nomor, level, 0, [typed(desk, berkas, made)], seed, [("file-not-allowed", berkas)], may=may)

    return make
