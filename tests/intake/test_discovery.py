"""What is found under the paths, in which order, and what happens when forms meet."""

import os
from pathlib import Path

import pytest

from intake import Parcel, PathError, Refusal, receive
from tests.intake.forms import EDITIONS, accepted, form, lay, mistake, refused
from tests.intake.workbooks import claim, part, repack, row, write


def kodes(*paths):
    return [item.submission.kode if isinstance(item, Parcel) else item.kode for item in receive(paths, EDITIONS)]


def test_forms_are_found_in_folders_at_any_depth_in_order_of_names(tmp_path):
    for name, kode in (("b/2", "B2"), ("b/10", "B10"), ("a", "A"), ("a/dalam", "AD"), ("c/x/y/z", "C")):
        lay(tmp_path / name, form(kode=kode))
    assert kodes(tmp_path) == ["A", "AD", "B10", "B2", "C"]


def test_paths_keep_their_order(tmp_path):
    for name in "abc":
        lay(tmp_path / name, form(kode=name))
    assert kodes(tmp_path / "c", tmp_path / "a/submission.yaml", tmp_path / "b") == ["c", "a", "b"]


def test_form_reached_twice_comes_once(tmp_path):
    lay(tmp_path / "a", form(kode="A"))
    lay(tmp_path / "b", form(kode="B"))
    (tmp_path / "pintu").symlink_to(tmp_path / "b")
    assert kodes(tmp_path / "b", tmp_path, tmp_path / "a", tmp_path / "pintu", tmp_path / "b/submission.yaml") == ["B", "A"]


def test_hidden_folders_and_files_are_passed_over(tmp_path):
    lay(tmp_path / ".git/a", form(kode="HIDDEN"))
    lay(tmp_path / "a", form(kode="A"))
    (tmp_path / "a/._submission.yaml").write_text("sampah")
    (tmp_path / "a/.catatan.xlsx").write_text("sampah")
    (tmp_path / "a/~$usulan.xlsx").write_text("sampah")
    assert kodes(tmp_path) == ["A"]


def test_hidden_folder_that_was_named_is_looked_through(tmp_path):
    lay(tmp_path / ".antrean/a")
    assert accepted(tmp_path / ".antrean").submission.kode == "BJB-2026-0007"


def test_bad_submissions_never_stop_the_others(tmp_path):
    for number, content in enumerate(["", "kode: [", b"\xff", form(kode="a b"), form(tahun_penilaian=1)]):
        lay(tmp_path / f"{number}", content)
    lay(tmp_path / "9", form(kode="OK"))
    items = receive([tmp_path], EDITIONS)

    assert [isinstance(item, Refusal) for item in items] == [True] * 5 + [False]
    assert [Path(item.path).parent.name for item in items[:5]] == list("01234")


@pytest.mark.parametrize("other_error", [False, True])
def test_same_kode_and_year_refuses_all_each_naming_the_others(tmp_path, other_error):
    lay(tmp_path / "a")
    lay(tmp_path / "b", form(pemda="") if other_error else None)
    write(tmp_path / "c/usulan.xlsx", [row(), row(kode="LAIN")], [])
    first, second, third, fourth = receive([tmp_path], EDITIONS)

    sources = [f"{tmp_path}/a/submission.yaml", f"{tmp_path}/b/submission.yaml", f"{tmp_path}/c/usulan.xlsx (inovasi!A2)"]
    for item, own in zip((first, second, third), sources, strict=True):
        assert isinstance(item, Refusal)
        assert item.kode == "BJB-2026-0007"
        error = item.errors[0]
        assert error.field == ("inovasi!A2" if own.endswith(")") else "kode")
        assert all((source in error.found) == (source != own) for source in sources)
        assert error.expected.startswith("kode yang hanya dipakai satu usulan pada tahun 2026")
    assert isinstance(fourth, Parcel)


def test_same_kode_in_two_years_is_fine(tmp_path):
    lay(tmp_path / "a")
    lay(tmp_path / "b", form(tahun_penilaian=2025))
    assert all(isinstance(item, Parcel) for item in receive([tmp_path], EDITIONS))


def test_dozens_with_one_kode_do_not_fill_the_message(tmp_path):
    for number in range(30):
        lay(tmp_path / f"{number:02}")
    items = receive([tmp_path], EDITIONS)

    assert all(isinstance(item, Refusal) for item in items)
    assert "dan 24 tempat lain" in items[0].errors[0].found


def test_missing_paths_are_wrong_usage_and_all_named(tmp_path):
    lay(tmp_path / "a")
    (tmp_path / "catatan.txt").write_text("x")
    with pytest.raises(PathError) as raised:
        receive([tmp_path / "a", tmp_path / "tidak", tmp_path / "ada", tmp_path / "catatan.txt"], EDITIONS)

    assert f"{tmp_path}/tidak (tidak ada)" in raised.value.sentence
    assert f"{tmp_path}/ada (tidak ada)" in raised.value.sentence
    assert "catatan.txt (bukan submission.yaml" in raised.value.sentence
    assert raised.value.cure


@pytest.mark.parametrize("files", [(), ("catatan.txt", "sk.pdf"), ("summary.xlsx",)])
def test_folder_without_a_form_is_wrong_usage(tmp_path, files):
    for name in files:
        path = tmp_path / name
        if path.suffix == ".xlsx":
            outcome(path)
        else:
            path.write_text("x")
    with pytest.raises(PathError, match="tidak berisi"):
        receive([tmp_path], EDITIONS)


def outcome(path):
    """A workbook that is about something else, such as our own summary."""
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "submissions"
    book.create_sheet("claims")
    book.create_sheet("flags")
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def test_workbooks_in_folders_count_but_only_those_of_submissions(tmp_path):
    write(tmp_path / "dinas/usulan.XLSX", [row(kode="A"), row(kode="B")], [claim(kode="A")])
    outcome(tmp_path / "out/summary.xlsx")
    lay(tmp_path / "satuan", form(kode="C"))
    assert kodes(tmp_path) == ["A", "B", "C"]


def test_broken_workbook_is_refused_but_not_where_it_is_evidence(tmp_path):
    lay(tmp_path / "a", form(kode="A"))
    (tmp_path / "a/bukti/rekap.xlsx").write_text("rusak")
    (tmp_path / "a/rekap.xlsx").write_text("rusak")
    assert kodes(tmp_path) == ["A"]

    (tmp_path / "usulan.xlsx").write_text("rusak")
    assert [type(item) for item in receive([tmp_path], EDITIONS)] == [Refusal, Parcel]


def test_workbook_with_one_of_the_sheets_counts_only_where_it_was_named(tmp_path):
    lay(tmp_path / "a", form(kode="A"))
    path = write(tmp_path / "daftar.xlsx", [row()], [claim()])
    repack(path, {"xl/workbook.xml": part(path, "xl/workbook.xml").replace(b'name="bukti"', b'name="lampiran"')})

    assert kodes(tmp_path) == ["A"]
    assert mistake(path).field == "lembar bukti"


def test_workbook_of_submissions_counts_inside_a_submission_too(tmp_path):
    lay(tmp_path, form(kode="A"))
    write(tmp_path / "bukti/usulan.xlsx", [row(kode="B"), row(kode="C", jenis="?")], [])
    write(tmp_path / "bukti/salah.xlsx", [row(kode="D")], [], ["kode", "catatan"])

    assert kodes(tmp_path) == ["A", None, "B", "C"]


def test_nearly_named_form_is_not_lost_in_silence(tmp_path):
    lay(tmp_path)
    (tmp_path / "submission.yaml").rename(tmp_path / "Submission.yml")
    error = mistake(tmp_path)

    assert error.found == "berkas bernama “Submission.yml”"
    assert error.expected == "nama submission.yaml"
    assert accepted(tmp_path / "Submission.yml").submission.kode == "BJB-2026-0007"


def test_form_that_is_a_link_out_is_refused_unread(tmp_path):
    secret = tmp_path / "rahasia"
    secret.write_text("kode: rahasia")
    lay(tmp_path / "usulan")
    (tmp_path / "usulan/submission.yaml").unlink()
    (tmp_path / "usulan/submission.yaml").symlink_to(secret)

    refusal = refused(tmp_path / "usulan")
    assert refusal.errors[0].found == "tautan simbolik yang menunjuk keluar foldernya"
    assert "rahasia" not in str(refusal).replace(str(tmp_path), "")


def test_form_that_is_a_link_within_is_read(tmp_path):
    lay(tmp_path)
    (tmp_path / "submission.yaml").rename(tmp_path / "asli.yaml")
    (tmp_path / "submission.yaml").symlink_to("asli.yaml")
    assert accepted(tmp_path).submission.kode == "BJB-2026-0007"


def test_form_that_is_a_pipe_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "submission.yaml")
    assert mistake(tmp_path).found == "berkas khusus"
    assert mistake(tmp_path / "submission.yaml").found == "berkas khusus"


def test_workbook_that_is_a_pipe_is_no_form(tmp_path):
    os.mkfifo(tmp_path / "usulan.xlsx")
    assert mistake(tmp_path / "usulan.xlsx").found == "berkas khusus"


def test_folder_called_like_a_form_is_a_folder(tmp_path):
    lay(tmp_path / "submission.yaml")
    assert accepted(tmp_path).submission.kode == "BJB-2026-0007"


def test_linked_folders_are_not_entered_but_named_where_they_hold_a_form(tmp_path):
    lay(tmp_path / "lain/asli")
    lay(tmp_path / "kiriman/a", form(kode="A"))
    (tmp_path / "kiriman/pintu").symlink_to(tmp_path / "lain/asli")
    (tmp_path / "kiriman/putar").symlink_to(tmp_path / "kiriman")
    (tmp_path / "kiriman/akar").symlink_to("/")
    items = receive([tmp_path / "kiriman"], EDITIONS)

    refusal = next(item for item in items if isinstance(item, Refusal))
    assert len(items) == 2
    assert refusal.path == f"{tmp_path}/kiriman/pintu"
    assert refusal.errors[0].found == "folder usulan di balik tautan simbolik"


def test_names_that_are_no_text_can_be_shown(tmp_path):
    folder = tmp_path / os.fsdecode(b"dinas\xff")
    lay(folder, "")
    refusal = refused(tmp_path)
    assert refusal.path.encode().endswith("dinas\ufffd/submission.yaml".encode())


def test_relative_paths_are_shown_as_given(tmp_path, monkeypatch):
    lay(tmp_path / "a")
    monkeypatch.chdir(tmp_path)
    parcel = accepted(Path("a"))

    assert parcel.source == "a/submission.yaml"
    assert parcel.files == (("bukti/sk.pdf", tmp_path / "bukti/sk.pdf".replace("bukti", "a/bukti", 1)),)


def test_same_folder_twice_gives_the_same(tmp_path):
    for number in range(5):
        lay(tmp_path / f"{number}", form(kode=f"K{number}", pemda="" if number % 2 else "Kota X"))
    assert receive([tmp_path], EDITIONS) == receive([tmp_path], EDITIONS)
