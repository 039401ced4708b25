"""The pages in a real Chromium: filters, keyboard, phone width, print."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from reports.html import render_report
from reports.index import render_index
from reports.summary import Line, Refused, Summary
from tests.assessments import RECEIPT, assessment, edition, other_region, run_of
from tests.reports.test_reports import REFUSED

pytestmark = pytest.mark.browser

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)  # one pixel
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 740}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("chromium-browser")
        options = {"executable_path": found} if found else {}
        browser = playwright.chromium.launch(args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"], **options)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    assessments = (assessment(), other_region())
    summary = Summary(tuple(map(Line.of, assessments)), (REFUSED, Refused("y" * 200 + ".yaml", REFUSED.errors)))
    (folder / "index.html").write_bytes(render_index(summary))
    for made in assessments:
        (folder / made.submission.kode).mkdir()
        (folder / made.submission.kode / "report.html").write_bytes(
            render_report(made, run_of(made), RECEIPT, edition(), lambda _: PNG)
        )
    return folder


def opened(browser: Browser, path: Path, size: dict[str, int]) -> Page:
    page = browser.new_page(viewport=size)
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(path.as_uri())
    assert not failures
    return page


def visible(page: Page) -> list[str]:
    return [row.inner_text().split("\n")[0] for row in page.locator("#rows tbody tr").all() if row.is_visible()]


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("region", "Kabupaten Tulang Bawang Barat", ["PELITA"]),
        ("unit", "Dinas Pendidikan", ["SI JUKUNG (Jemput <Bola> & Urusan)"]),
        ("status", "missing", ["SI JUKUNG (Jemput <Bola> & Urusan)"]),
        ("flag", "innovation-too-old", ["SI JUKUNG (Jemput <Bola> & Urusan)"]),
    ],
)
def test_index_filter_leaves_what_matches_and_counts_it(browser, folder, field, value, left):
    page = opened(browser, folder / "index.html", DESKTOP)
    page.select_option(f"[data-filter={field}]", value)
    assert [name.split("\t")[0] for name in visible(page)] == left
    assert page.inner_text("#shown") == "1 dari 2 usulan ditampilkan"


def test_index_search_without_a_match_says_so_and_reset_brings_all_back(browser, folder):
    page = opened(browser, folder / "index.html", DESKTOP)
    page.fill("[data-filter=text]", "zzz")
    assert visible(page) == [] and page.is_visible("#none")
    page.click("button[type=reset]")
    page.wait_for_function("document.querySelectorAll('#rows tbody tr:not([hidden])').length === 2")
    assert not page.is_visible("#none")


def test_index_row_leads_to_its_report_and_back(browser, folder):
    page = opened(browser, folder / "index.html", DESKTOP)
    page.click("text=PELITA")
    assert page.inner_text("h1") == "PELITA"
    page.click("header a")
    assert page.title() == "Laporan bukti inovasi daerah"


@pytest.mark.parametrize("name", ["index.html", "BJB-1/report.html"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_page_never_scrolls_sideways(browser, folder, name, size):
    page = opened(browser, folder / name, size)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_keyboard_reaches_the_content_and_unfolds_a_section(browser, folder):
    page = opened(browser, folder / "BJB-1/report.html", DESKTOP)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#isi")
    page.focus("#i1 details summary")
    page.keyboard.press("Enter")
    assert page.locator("#i1 details").first.get_attribute("open") is not None


def test_report_hides_met_claims_on_request(browser, folder):
    page = opened(browser, folder / "BJB-1/report.html", DESKTOP)
    page.check("input[value=attention]")
    assert [page.is_visible(f"#i{nomor}") for nomor in (1, 2, 3, 20)] == [True, False, True, True]


def test_print_unfolds_everything(browser, folder):
    page = opened(browser, folder / "BJB-1/report.html", DESKTOP)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0


def test_every_control_has_a_label_and_every_picture_a_description(browser, folder):
    for name in ("index.html", "BJB-1/report.html"):
        page = opened(browser, folder / name, DESKTOP)
        assert page.evaluate("[...document.querySelectorAll('input, select')].every(e => e.labels.length > 0)")
        assert page.evaluate("[...document.querySelectorAll('img')].every(e => e.alt.trim().length > 0)")
