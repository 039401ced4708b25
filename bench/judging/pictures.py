"""Claims that screens, photographs, handbooks and films prove (4, 10, 11, 12, 15, 20), and defects that any claim can have."""

from bench.judging.desk import Desk
from bench.judging.labels import OPEN, Label, Proof
from bench.judging.letters import Recipe
from bench.judging.series import event, papers
from bench.samples.scans import bound
from bench.samples.video import film

FIT = {1: "SK", 2: "SK Tim", 3: "DPA", 4: "Alat", 5: "Bimtek", 6: "RKPD", 7: "SK Aktor", 8: "SK Pelaksana", 9: "SK Jejaring", 10: "Sosialisasi", 11: "Pedoman", 12: "Info", 13: "SOP", 14: "Pengaduan", 15: "Integrasi", 16: "Replikasi", 17: "Laporan", 18: "Manfaat", 19: "Monev", 20: "Video"}  # fmt: skip


def shot(desk: Desk, stem: str, content: bytes) -> Proof:
    return Proof(desk.put(stem, content, "png"))


def tool(desk: Desk) -> Label:
    return desk.met(4, 3, [shot(desk, "Aplikasi", desk.family.application(desk.scene))], "application")


def tool_wordless(desk: Desk) -> Label:
    """Indicator 4: a photograph of people at work, without a word on it."""
    proof = Proof(desk.put("Foto Kegiatan", desk.family.banner(desk.scene, worded=False), "jpg"))
    return desk.label(4, 1, [proof], "needs-reviewer photo", supported=OPEN, status="undetermined", must=[("needs-reviewer", None)], may=["innovation-not-named", "low-legibility", "unreadable"])  # fmt: skip


def told(level: int) -> Recipe:
    """Indicator 10: a banner, the region's own media, a newspaper."""

    def make(desk: Desk) -> Label:
        scene, family = desk.scene, desk.family
        if level == 1:
            proof = Proof(desk.put("Foto Sosialisasi", family.banner(scene, worded=True), "jpg"))
            return desk.met(10, 1, [proof], "banner", may=["low-legibility", "needs-reviewer"])
        if level == 2:
            own = family.social if desk.random.random() < 0.5 else family.official
            return desk.met(10, 2, [shot(desk, "Media", own(scene, scene.innovation.short))], own.__name__)
        return desk.met(10, 3, [shot(desk, "Berita", family.news(scene, scene.innovation.short))], "news")

    return make


def told_exceeds(desk: Desk) -> Label:
    proof = shot(desk, "Media", desk.family.official(desk.scene, desk.scene.innovation.short))
    return desk.weak(10, 3, 2, [proof], "claim-exceeds-evidence 2->3")


def told_of_another(desk: Desk) -> Label:
    other = desk.scene.others[0].short
    proof = shot(desk, "Berita", desk.family.news(desk.scene, other))
    return desk.weak(10, 3, 0, [proof], "innovation-not-named news", [("innovation-not-named", proof.berkas)])


def told_wordless(desk: Desk) -> Label:
    proof = Proof(desk.put("Foto Kegiatan", desk.family.banner(desk.scene, worded=False), "jpg"))
    return desk.label(10, 1, [proof], "needs-reviewer photo", supported=OPEN, status="undetermined", must=[("needs-reviewer", None)], may=["innovation-not-named", "low-legibility", "unreadable"])  # fmt: skip


def guide(level: int) -> Recipe:
    """Indicator 11: a printed handbook (claimed as such), or one that is read online, with its address."""

    def make(desk: Desk) -> Label:
        if level == 1:
            proof = Proof(desk.paper("Buku Pedoman", desk.family.manual(desk.scene, desk.name)))
            return desk.met(11, 1, [proof], supported=OPEN)
        link = f"https://{desk.scene.region.domain}/panduan/{desk.scene.look}"
        proofs = [shot(desk, "Panduan Daring", desk.family.handbook(desk.scene)), Proof(None, link)]
        return desk.met(11, 3, proofs, "online", must=[("link-unchecked", link)], may=["needs-reviewer"])

    return make


def guide_of_another(desk: Desk) -> Label:
    proof = Proof(desk.paper("Buku Pedoman", desk.family.manual(desk.scene, desk.scene.others[0].nama)))
    return desk.weak(11, 1, 0, [proof], "innovation-not-named manual", [("innovation-not-named", proof.berkas)])


def guide_exceeds(desk: Desk) -> Label:
    proof = Proof(desk.paper("Buku Pedoman", desk.family.manual(desk.scene, desk.name)))
    return desk.weak(11, 3, OPEN, [proof], "claim-exceeds-evidence printed as online")


def informed(level: int) -> Recipe:
    """Indicator 12: one, two, three ways to ask."""

    def make(desk: Desk) -> Label:
        ways = _ways(desk)
        return desk.met(12, level, ways[:level])

    return make


def _ways(desk: Desk) -> list[Proof]:
    family, scene = desk.family, desk.scene
    ways = [("WA", family.chat(scene)), ("Telepon", family.hotline(scene)), ("Web", family.application(scene))]
    desk.random.shuffle(ways)
    return [shot(desk, f"Info {name}", content) for name, content in ways]


def informed_exceeds(desk: Desk) -> Label:
    proof = shot(desk, "Info WA", desk.family.chat(desk.scene))
    return desk.weak(12, 2, 1, [proof], "claim-exceeds-evidence 1->2")


def informed_twice(desk: Desk) -> Label:
    proof = shot(desk, "Info WA", desk.family.chat(desk.scene))
    again = Proof(desk.put("Info lain", desk.files[proof.name], "png"))
    return desk.weak(12, 2, 1, [proof, again], "claim-exceeds-evidence same screen", may=["duplicate-evidence"])


def joined(level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        return desk.met(15, level, [shot(desk, "Layanan", desk.family.integration(desk.scene, level))])

    return make


def joined_exceeds(desk: Desk) -> Label:
    return desk.weak(15, 3, 1, [shot(desk, "Layanan", desk.family.integration(desk.scene, 1))], "claim-exceeds-evidence 1->3")


def filmed(desk: Desk) -> Label:
    proof = Proof(
        desk.put(
            "Video Inovasi",
            film(
                [desk.scene.innovation.short[:16], desk.scene.region.name[:16], "ide", "manfaat", "dampak"],
                30 + desk.scene.seed % 20,
            ),
            "mp4",
        )
    )
    return desk.label(20, 2, [proof], "needs-reviewer video", status="undetermined", must=[("needs-reviewer", None)])


def linked(nomor: int, level: int) -> Recipe:
    """Nothing but a link."""

    def make(desk: Desk) -> Label:
        link = (
            f"https://youtu.be/{desk.scene.look:06x}Qz"
            if nomor == 20
            else f"https://drive.google.com/file/d/1{desk.scene.look:x}aB/view"
        )
        proof = Proof(None, link)
        return desk.label(nomor, level, [proof], "link-unchecked alone", supported=None, status="undetermined", must=[("link-unchecked", link)], may=["needs-reviewer"])  # fmt: skip

    return make


def nothing(nomor: int, level: int) -> Recipe:
    def make(desk: Desk) -> Label:
        return desk.label(nomor, level, [], "no-evidence", supported=0, status="missing", must=[("no-evidence", None)])

    return make


def broken(nomor: int, level: int, how: str) -> Recipe:
    """A file that nobody can read: cut off, blank, locked, empty."""

    def make(desk: Desk) -> Label:
        end = "png" if nomor in (4, 10, 12, 15) else "pdf"
        berkas = desk.put(FIT[nomor], _broken(desk, how, end), end)
        may = ["needs-reviewer", *(["reused-evidence"] if how == "empty" else [])]  # one empty file is as good as another
        return desk.label(nomor, level, [Proof(berkas)], f"unreadable {how}", supported=None, status="undetermined", must=[("unreadable", berkas)], may=may)  # fmt: skip

    return make


def _broken(desk: Desk, how: str, end: str) -> bytes:
    if how == "empty":
        return b""
    if how == "corrupt":
        return (b"%PDF-1.5\n" if end == "pdf" else b"\x89PNG\r\n\x1a\n") + bytes(desk.random.randbytes(4000))
    from PIL import Image

    from bench.samples.scans import jpeg

    light = desk.random.randint(240, 253)
    blank = Image.new("RGB", (1200 + desk.random.randint(0, 60), 1754), (light, light - 1, light - 3))
    if end == "png":
        from bench.judging.pixels import png

        return png(blank)
    sheet = bound([jpeg(blank, 60)], 150)
    if how == "locked":
        from bench.samples.sealed import locked

        return locked(sheet, "rahasia")
    return sheet


def misplaced(nomor: int, level: int) -> Recipe:
    """The minutes of some meeting, or a training's attendance list, where something else is asked for."""

    def make(desk: Desk) -> Label:
        one = event(desk, 0, 2025)
        if desk.random.random() < 0.5:
            berkas = desk.paper(FIT[nomor], desk.family.minutes(desk.scene, one))
        else:
            berkas = papers(desk, one, "a")[0].name
        may = ["unsigned", "no-highlight", "duration-missing", "innovation-not-named", "set-incomplete"]
        may += ["outside-window"] if nomor == 1 and one.day.year != desk.scene.start.year else []  # not the year of the start
        may += ["wrong-region"] if nomor == 16 else []  # a paper of the own region where another's is asked for
        return desk.weak(nomor, level, 0, [Proof(berkas)], "wrong-document-type", [("wrong-document-type", berkas)], may=may)

    return make
