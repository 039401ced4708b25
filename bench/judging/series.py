"""Claims that several papers prove together: budgets and plans by year (3, 6), trainings (5), complaints (14), making (17), use (18),
monitoring (19)."""

from dataclasses import replace
from datetime import date, timedelta

from bench.judging.desk import Desk
from bench.judging.labels import Label, Proof
from bench.judging.letters import Recipe, crew
from bench.judging.orders import Benefit, Budget, Complaints, Event, Monitoring, Stages
from bench.judging.world import MONTHS, YEAR, rupiah

YEARS = {3: {1: (2025,), 2: (2024, 2025), 3: (2024, 2025, 2026)}, 6: {1: (2025,), 2: (2024, 2025), 3: (2024, 2025, 2026)}}


def sheet(desk: Desk, nomor: int, year: int, *, marked: bool = True, named: bool = True) -> Proof:
    """A budget sheet (3) or the pages of a plan (6) of one year."""
    day = date(year, 1, 2)
    order = Budget(year, desk.number("budget", day), desk.random.randint(20, 180) * 1_200_000, marked=marked, named=named)
    if nomor == 3:
        return Proof(
            desk.paper(f"DPA {year}", desk.family.budget(desk.scene, order), coloured=True),
            None,
            order.number,
            day,
            desk.words.typed(desk.scene, desk.random, "budget", str(year)),
        )
    return Proof(
        desk.paper(f"RKPD {year}", desk.family.plan(desk.scene, order), coloured=True),
        None,
        None,
        None,
        desk.words.typed(desk.scene, desk.random, "plan", str(year)),
    )


def years(nomor: int, level: int, *, named: bool = True) -> Recipe:
    def make(desk: Desk) -> Label:
        proofs = [sheet(desk, nomor, year, named=named) for year in YEARS[nomor][level]]
        may = [] if named else ["innovation-not-named", "needs-reviewer"]
        places = desk.place("", proofs[0].name, str(YEARS[nomor][level][0]))
        return desk.met(nomor, level, proofs, "" if named else "unnamed", may=may, places=places)

    return make


def years_exceed(nomor: int, level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        proofs = [sheet(desk, nomor, year) for year in YEARS[nomor][level]]
        return desk.weak(nomor, level + 1, level, proofs, f"claim-exceeds-evidence {level}->{level + 1}")

    return make


def unmarked(nomor: int) -> Recipe:
    def make(desk: Desk) -> Label:
        proof = sheet(desk, nomor, 2025, marked=False)
        return desk.weak(nomor, 1, 0, [proof], "no-highlight", [("no-highlight", proof.berkas)])

    return make


def old_year(nomor: int) -> Recipe:
    def make(desk: Desk) -> Label:
        proof = sheet(desk, nomor, 2022)
        places = desk.place("outside-window", proof.name, "2022")
        return desk.weak(nomor, 1, 0, [proof], "outside-window", [("outside-window", proof.berkas)], places=places)

    return make


def same_sheet(desk: Desk, *, scanned: bool = False) -> Label:
    """Indicator 3: one year's sheet twice."""
    proof = sheet(desk, 3, 2025)
    again = replace(proof, berkas=desk.again("lampiran lain", proof.name, scanned=scanned))
    seed = f"duplicate-evidence same sheet{' scanned' if scanned else ''}"
    return desk.weak(3, 2, 1, [proof, again], seed, [("duplicate-evidence", None)])


def same_sheet_scanned(desk: Desk) -> Label:
    return same_sheet(desk, scanned=True)


def event(desk: Desk, serial: int, year: int) -> Event:
    day = desk.day(year, 2, 6) + timedelta(days=11 * serial)
    title, place = desk.words.training(desk.scene, desk.random, serial)
    return Event(title, day, place, 16, crew(desk, 14, 3), desk.number("invitation", day), desk.number("certificate", day))


def papers(desk: Desk, one: Event, parts: str = "iac") -> list[Proof]:
    """The invitation, the attendance list and the certificate of an event, as far as ``parts`` names them."""
    proofs = []
    if "i" in parts:
        berkas = desk.paper("Undangan", desk.family.invitation(desk.scene, one))
        proofs.append(Proof(berkas, None, one.invitation, None, desk.words.typed(desk.scene, desk.random, "invitation", one.title)))
    if "a" in parts:
        proofs.append(Proof(desk.paper("Daftar Hadir", desk.family.attendance(desk.scene, one))))
    if "c" in parts:
        proofs.append(Proof(desk.paper("Sertifikat", desk.family.certificate(desk.scene, one))))
    return proofs


def trainings(level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        proofs = [proof for n in range(level) for proof in papers(desk, event(desk, n, (2024, 2025, 2026)[n]))]
        return desk.met(5, level, proofs)

    return make


def trainings_exceed(level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        proofs = [proof for n in range(level) for proof in papers(desk, event(desk, n, 2025))]
        return desk.weak(5, level + 1, level, proofs, f"claim-exceeds-evidence {level}->{level + 1}")

    return make


def training_lacks(parts: str) -> Recipe:
    """A training without its attendance list (``ic``) or without any certificate (``ia``)."""

    def make(desk: Desk) -> Label:
        proofs = papers(desk, event(desk, 0, 2025), parts)
        return desk.weak(
            5, 1, 0, proofs, f"set-incomplete {'attendance' if parts == 'ic' else 'certificate'}", [("set-incomplete", None)]
        )

    return make


def training_old(desk: Desk) -> Label:
    proofs = papers(desk, event(desk, 0, 2022))
    old = [("outside-window", proof.berkas) for proof in proofs]  # all three papers are of that year
    return desk.weak(5, 1, 0, proofs, "outside-window training", old, may=["set-incomplete"])


def training_twice(desk: Desk, *, scanned: bool = False) -> Label:
    proofs = papers(desk, event(desk, 0, 2025))
    again = [replace(proof, berkas=desk.again(f"kegiatan 2 {n}", proof.name, scanned=scanned)) for n, proof in enumerate(proofs)]
    seed = f"duplicate-evidence same training{' scanned' if scanned else ''}"
    return desk.weak(5, 2, 1, [*proofs, *again], seed, [("duplicate-evidence", None)])


def training_twice_scanned(desk: Desk) -> Label:
    return training_twice(desk, scanned=True)


def grievances(level: int, *, stated: str = "") -> Recipe:
    """Complaints settled by half, by most, by nearly all; ``stated`` is another percentage than the table gives."""

    def make(desk: Desk) -> Label:
        received = [desk.random.randint(8, 20) for _ in range(6)]
        share = {1: 0.4, 2: 0.75, 3: 1.0}[level]
        settled = [int(count * share) for count in received]
        percent = sum(settled) / sum(received) * 100
        rows = [(MONTHS[n], a, b) for n, (a, b) in enumerate(zip(received, settled, strict=True))]
        shown = stated or desk.words.percent(desk.scene, desk.random, percent)
        order = Complaints(rows, shown, date(2025, 7, 14), desk.words.channel(desk.scene, desk.random))
        recap = Proof(desk.paper("Rekap Pengaduan", desk.family.complaints(desk.scene, order)))
        shot = Proof(desk.put("Kanal Pengaduan", desk.family.channel(desk.scene), "png"))
        places = desk.place("figures-unsupported" if stated else "", recap.name, shown)
        if stated:
            must = [("figures-unsupported", recap.berkas)]
            return desk.label(14, level, [recap, shot], "figures-unsupported percentage", supported=level, must=must, places=places)
        return desk.met(14, level, [recap, shot], places=places)

    return make


def making(level: int, *, named: bool = True) -> Recipe:
    """Stages of eleven months until the innovation is applied, of six, of three."""

    def make(desk: Desk) -> Label:
        months = {1: 11, 2: 6, 3: 3}[level]
        start = desk.scene.start
        words = desk.words.stages(desk.scene, desk.random)
        length = timedelta(days=int(months * 30.5) // 3)
        first = start - length * 3
        rows = [(name, first + length * n, first + length * (n + 1) - timedelta(days=1)) for n, name in enumerate(words)]
        order = Stages(rows, months, start + timedelta(days=60), named)
        proof = Proof(desk.paper("Laporan Penciptaan", desk.family.stages(desk.scene, order)))
        if not named:
            return desk.weak(17, level, 0, [proof], "innovation-not-named report", [("innovation-not-named", proof.berkas)])
        return desk.met(17, level, [proof], places=desk.place("", proof.name, f"{months}"))

    return make


def beneficiaries(level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        count = {1: desk.random.randint(30, 60), 2: desk.random.randint(205, 240), 3: desk.random.randint(505, 520)}[level]
        crowd = {(words[0], words[-1]): p for p in desk.scene.crew(100, 500) for words in [p.name.split(",")[0].split()]}
        names = [
            replace(p, name=f"{given} {letter}. {family}") for letter in "ABCDEFGHIJKL" for (given, family), p in crowd.items()
        ][:count]  # nobody twice: who counts the names comes to the same number as who counts the rows
        order = Benefit(desk.words.crowd(desk.scene, desk.random), desk.day(2025), people=names)
        proof = Proof(desk.paper("Penerima Manfaat", desk.family.benefit(desk.scene, order), born=True))
        return desk.met(18, level, [proof], f"people {count}")

    return make


def savings(level: int, *, flaw: str = "") -> Recipe:
    """Spending before and after; ``flaw`` estimate: called an estimate; total: the stated percentage is another."""

    def make(desk: Desk) -> Label:
        before = desk.random.randint(80, 160) * 1_000_000
        share = {1: 6, 2: 15, 3: 25}[level]
        after = before * (100 - share) // 100
        a, b = before // 4, after // 4
        amounts = [rupiah(amount) for amount in (a, b, before - a, after - b, before, after)]
        stated = share + 3 if flaw == "total" else share
        title, head, rows, sentence = desk.words.savings(desk.scene, desk.random, amounts, stated, estimate=flaw == "estimate")
        order = Benefit(title, desk.day(2025), head, rows, (sentence,))
        proof = Proof(desk.paper("Efisiensi", desk.family.benefit(desk.scene, order)))
        if flaw:
            must = [("figures-unsupported", proof.berkas)]
            return desk.label(18, level, [proof], f"figures-unsupported {flaw}", supported=level, must=must)
        return desk.met(18, level, [proof], "savings")

    return make


def products(level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        total = {1: 64, 2: 152, 3: 260}[level]
        parts = (total // 2, total // 4, total - total // 2 - total // 4)
        title, head, rows, sentence = desk.words.products(desk.scene, desk.random, parts)
        order = Benefit(title, desk.day(2025), head, rows, (sentence,))
        proof = Proof(desk.paper("Rekap Produk", desk.family.benefit(desk.scene, order)))
        return desk.met(18, level, [proof], "products")

    return make


def units(level: int) -> Recipe:
    """So many of the units that are meant use it: a fifth at most, half at most, more."""

    def make(desk: Desk) -> Label:
        target = desk.random.choice((20, 25, 40))
        after = int(target * {1: 0.15, 2: 0.4, 3: 0.8}[level])
        title, head, rows, sentence = desk.words.units(desk.scene, desk.random, target, after)
        order = Benefit(title, desk.day(2025), head, rows, (sentence,))
        return desk.met(18, level, [Proof(desk.paper("Rekap Unit", desk.family.benefit(desk.scene, order)))], "units")

    return make


def income(level: int) -> Recipe:
    """Income before and after: a tenth more at most, a fifth, more."""

    def make(desk: Desk) -> Label:
        before = desk.random.randint(40, 90) * 2_000_000
        share = {1: 6, 2: 14, 3: 28}[level]
        after = before * (100 + share) // 100
        a, b = before // 2, after // 2
        amounts = [rupiah(amount) for amount in (a, b, before - a, after - b, before, after)]
        title, head, rows, sentence = desk.words.income(desk.scene, desk.random, amounts, str(share))
        order = Benefit(title, desk.day(2025), head, rows, (sentence,))
        return desk.met(18, level, [Proof(desk.paper("Pendapatan", desk.family.benefit(desk.scene, order)))], "income")

    return make


def trend(level: int) -> Recipe:
    """A figure of the unit's work that rises in one period, two, three."""

    def make(desk: Desk) -> Label:
        figures = [desk.random.randint(50, 58) + 9 * n for n in range(level + 1)]
        title, head, rows, sentence = desk.words.trend(desk.scene, desk.random, figures)
        order = Benefit(title, desk.day(2025, 9), head, rows, (sentence,))
        return desk.met(18, level, [Proof(desk.paper("Tren Kinerja", desk.family.benefit(desk.scene, order)))], "trend")

    return make


def watched(level: int, *, flaw: str = "") -> Recipe:
    """A monitoring report: internal, a survey, by a university."""

    def make(desk: Desk) -> Label:
        kind = ("internal", "skm", "external")[level - 1]
        day = desk.day(2022 if flaw == "outside-window" else desk.random.choice((2024, 2025)), 7)
        day = max(day, desk.scene.start) if not flaw else day
        author = f"Universitas {desk.scene.region.seat}" if level == 3 else ""
        order = Monitoring(kind, day, author, flaw != "innovation-not-named")  # type: ignore[arg-type]
        proof = Proof(desk.paper("Monev", desk.family.monitoring(desk.scene, order)))
        if flaw:
            return desk.weak(19, level, 0, [proof], f"{flaw} monev", [(flaw, proof.berkas)])
        return desk.met(19, level, [proof])

    return make


assert YEAR == 2026  # the years above are T-2 to T-0 of this one
