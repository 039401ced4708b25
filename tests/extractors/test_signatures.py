import io
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest

from evidence.document import DigitalSignature
from extractors.signatures import read_signatures
from tests.bad_input.bombs import thousands_of_signatures
from tests.extractors import signed

REALDOCS = Path(__file__).parents[3] / "shared" / "realdocs" / "documents"


@pytest.fixture(scope="module")
def issuer() -> signed.Authority:
    return signed.authority()


def read(folder: Path, content: bytes, trust: tuple[Path, ...] = ()) -> tuple[DigitalSignature, ...]:
    path = folder / "berkas.pdf"
    path.write_bytes(content)
    return read_signatures(path, trust)


def root_of(folder: Path, by: signed.Authority) -> tuple[Path, ...]:
    path = folder / "root.pem"
    path.write_bytes(by.root_pem)
    return (path,)


def test_signed_file_tells_who_and_when(tmp_path: Path, issuer: signed.Authority) -> None:
    assert read(tmp_path, signed.sign(signed.plain_pdf(), issuer)) == (
        DigitalSignature("Signature1", "BUDI SANTOSO", "2024-06-10T09:30:00+00:00", True, True, None, False),
    )


def test_trust_is_judged_only_against_given_roots(tmp_path: Path, issuer: signed.Authority) -> None:
    content = signed.sign(signed.plain_pdf(), issuer)
    (known,) = read(tmp_path, content, root_of(tmp_path, issuer))
    (unknown,) = read(tmp_path, content, root_of(tmp_path, signed.authority(root="Balai Lain")))
    assert (known.trusted, unknown.trusted) == (True, False)
    assert known.valid and unknown.valid


def test_certificate_that_had_ended_is_named(tmp_path: Path) -> None:
    late = signed.authority(days=-10)
    (signature,) = read(tmp_path, signed.sign(signed.plain_pdf(), late), root_of(tmp_path, late))
    assert signature.trusted is False
    assert "berlaku sampai 2024-05-31" in signature.note


def test_flipped_byte_is_an_alteration(tmp_path: Path, issuer: signed.Authority) -> None:
    (signature,) = read(tmp_path, signed.with_flipped_byte(signed.sign(signed.plain_pdf(), issuer)))
    assert (signature.intact, signature.valid, signature.inconclusive) == (False, False, False)
    assert "telah berubah" in signature.note


def test_malicious_update_is_a_change_after_signing(tmp_path: Path, issuer: signed.Authority) -> None:
    content = signed.with_replaced_content(signed.sign(signed.plain_pdf(), issuer))
    (signature,) = read(tmp_path, content, root_of(tmp_path, issuer))
    assert (signature.intact, signature.changed_after, signature.valid) == (True, True, False)
    assert "melebihi yang diperbolehkan" in signature.note


@pytest.mark.parametrize("certify", [False, True])
def test_filled_form_is_allowed(tmp_path: Path, issuer: signed.Authority, certify: bool) -> None:
    content = signed.with_filled_form(signed.sign(signed.plain_pdf(form=True), issuer, certify=certify))
    (signature,) = read(tmp_path, content)
    assert (signature.intact, signature.valid, signature.changed_after, signature.note) == (True, True, False, "")


def test_second_signature_leaves_the_first_valid(tmp_path: Path, issuer: signed.Authority) -> None:
    other = signed.authority("SITI AMINAH")
    content = signed.sign(signed.sign(signed.plain_pdf(), issuer), other, "Signature2")
    first, second = read(tmp_path, content)
    assert (first.signer, second.signer) == ("BUDI SANTOSO", "SITI AMINAH")
    assert first.valid and second.valid and not first.changed_after


def test_stray_bytes_are_reported_and_not_called_tampering(tmp_path: Path, issuer: signed.Authority) -> None:
    content = signed.sign(signed.plain_pdf(), issuer)
    (before,) = read(tmp_path, b"\n\n " + content)
    (after,) = read(tmp_path, content + b"<!-- x -->")
    assert before.intact and before.valid and "3 bita asing sebelum" in before.note
    assert after.intact and after.valid and "10 bita tambahan setelah" in after.note


def test_file_saved_anew_is_inconclusive(tmp_path: Path, issuer: signed.Authority) -> None:
    content = signed.saved_anew(signed.sign(signed.plain_pdf(), issuer), tmp_path)
    (signature,) = read(tmp_path, content)
    assert (signature.intact, signature.valid, signature.changed_after, signature.inconclusive) == (False, False, False, True)
    assert "bukan bukti" in signature.note and signature.signer == "BUDI SANTOSO"


def test_signature_without_a_time_says_so(tmp_path: Path, issuer: signed.Authority) -> None:
    (signature,) = read(tmp_path, signed.sign(signed.plain_pdf(), issuer, at=None))
    assert signature.valid
    assert signature.signed_at is not None or "tidak menyebut waktu" in signature.note


def test_empty_field_is_no_signature(tmp_path: Path, issuer: signed.Authority) -> None:
    assert read(tmp_path, signed.with_empty_field(signed.plain_pdf())) == ()
    assert len(read(tmp_path, signed.sign(signed.with_empty_field(signed.plain_pdf()), issuer))) == 1


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n/ByteRange [0 1 2 3]", b"bukan pdf /ByteRange", b"\x00" * 4000])
def test_weird_files_have_no_signatures(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path, content) == ()


def test_truncated_signature_never_raises(tmp_path: Path, issuer: signed.Authority) -> None:
    content = signed.sign(signed.plain_pdf(), issuer)
    for keep in range(200, len(content), 1499):
        assert all(not signature.valid for signature in read(tmp_path, content[:keep]))


def test_garbled_signature_is_invalid_with_a_note(tmp_path: Path, issuer: signed.Authority) -> None:
    content = signed.sign(signed.plain_pdf(), issuer)
    at = content.index(b"/Contents <") + 11
    (signature,) = read(tmp_path, content[:at] + b"00" * 40 + content[at + 80 :])
    assert not signature.valid and signature.note


def test_page_appended_after_signing_is_a_change(tmp_path: Path, issuer: signed.Authority) -> None:
    content = signed.with_appended_page(signed.sign(signed.plain_pdf(), issuer))
    (signature,) = read(tmp_path, content, root_of(tmp_path, issuer))
    assert (signature.intact, signature.trusted, signature.changed_after, signature.valid) == (True, True, True, False)
    assert not signature.inconclusive and "melebihi yang diperbolehkan" in signature.note


def test_page_appended_between_two_signatures_spoils_only_the_first(tmp_path: Path, issuer: signed.Authority) -> None:
    content = signed.with_appended_page(signed.sign(signed.plain_pdf(), issuer))
    first, second = read(tmp_path, signed.sign(content, signed.authority("SITI AMINAH"), "Signature2"))
    assert (first.changed_after, second.changed_after) == (True, False)
    assert not first.valid and second.valid


def test_trust_of_two_signers_is_told_apart(tmp_path: Path, issuer: signed.Authority) -> None:
    other = signed.authority("SITI AMINAH", root="Balai Lain")
    content = signed.sign(signed.sign(signed.plain_pdf(), issuer), other, "Signature2")
    assert [signature.trusted for signature in read(tmp_path, content, root_of(tmp_path, issuer))] == [True, False]


def test_certificate_that_ended_after_signing_is_still_trusted(tmp_path: Path) -> None:
    past = signed.authority(days=1)
    (signature,) = read(tmp_path, signed.sign(signed.plain_pdf(), past), root_of(tmp_path, past))
    assert signature.trusted and signature.valid and not signature.note


def test_attested_time_counts_before_the_stated_one(tmp_path: Path, issuer: signed.Authority) -> None:
    attested = signed.SIGNED_AT + timedelta(days=3)
    (signature,) = read(tmp_path, signed.stamped(signed.plain_pdf(), issuer, attested))
    assert signature.signed_at == attested.isoformat()
    assert signature.valid and not signature.changed_after


def test_time_stated_against_an_attested_one_does_not_revive_a_certificate(tmp_path: Path) -> None:
    ended = signed.authority(days=1)
    content = signed.stamped(signed.plain_pdf(), ended, signed.SIGNED_AT + timedelta(days=30))
    (signature,) = read(tmp_path, content, root_of(tmp_path, ended))
    assert signature.trusted is False
    assert "tidak berlaku pada waktu penandatanganan" in signature.note


def test_repacked_file_is_inconclusive_whichever_way_it_was_saved(tmp_path: Path, issuer: signed.Authority) -> None:
    content = signed.sign(signed.plain_pdf(), issuer)
    for how in ({}, {"linearize": True}, {"object_stream_mode": pikepdf.ObjectStreamMode.generate}, {"qdf": True}):
        buffer = io.BytesIO()
        with pikepdf.open(io.BytesIO(content)) as pdf:
            pdf.save(buffer, **how)
        (signature,) = read(tmp_path, buffer.getvalue())
        assert signature.inconclusive and not signature.changed_after, how


def test_of_very_many_signatures_a_hundred_are_checked(tmp_path: Path) -> None:
    found = read(tmp_path, thousands_of_signatures())
    assert len(found) == 101
    assert found[-1].inconclusive and "lebih dari 100" in found[-1].note


@pytest.mark.realdocs
@pytest.mark.skipif(not REALDOCS.exists(), reason="realdocs are not here")
def test_unsigned_documents_have_no_signatures() -> None:
    assert {path.name: read_signatures(path) for path in REALDOCS.glob("*.pdf") if read_signatures(path)} == {}
