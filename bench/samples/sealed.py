"""Files that are locked, or signed and then changed."""

import io
from datetime import UTC, datetime, timedelta

import pikepdf
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore


def locked(pdf: bytes, password: str) -> bytes:
    """The file behind a password."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(target, encryption=pikepdf.Encryption(user=password, owner=password, R=4), static_id=True)
    return target.getvalue()


def tampered(pdf: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The file signed by ``name``, and then ``old`` (as long as ``new``) replaced in it. The signature is another at each run."""
    if len(old) != len(new) or old not in pdf:
        raise ValueError("the words to change must be in the file, and as long as the new ones")
    return _signed(pdf, name).replace(old, new, 1)


def _signed(pdf: bytes, name: str) -> bytes:
    key = ec.derive_private_key(0x5EA1ED << 200, ec.SECP256R1())  # of no use but here
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name), x509.NameAttribute(NameOID.COUNTRY_NAME, "ID")])
    start = datetime(2025, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder().subject_name(who).issuer_name(who).public_key(key.public_key()).serial_number(2025)
    usage = x509.KeyUsage(*(flag in (0, 1) for flag in range(9)))
    certificate = (
        builder.not_valid_before(start)
        .not_valid_after(start + timedelta(days=1200))
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    shown = asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))
    registry = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    signer = signers.SimpleSigner(signing_cert=shown, signing_key=asn1_keys.PrivateKeyInfo.load(private), cert_registry=registry)
    meta = signers.PdfSignatureMetadata(field_name="TTE", name=name, reason="Penetapan", location="Indonesia")
    return bytes(signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), meta, signer=signer).getbuffer())
