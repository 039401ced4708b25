"""PDFs signed for tests by an authority of their own, and ways to disturb them afterwards."""

import io
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen import canvas

SIGNED_AT = datetime(2024, 6, 10, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Authority:
    """A root certificate (as PEM) and a signer under it."""

    root_pem: bytes
    signer: "DatedSigner"


class DatedSigner(signers.SimpleSigner):
    """A signer whose statement of the time is fixed."""

    stated: datetime | None = SIGNED_AT

    def at(self, moment: datetime | None) -> "DatedSigner":
        self.stated = moment
        return self

    async def signed_attrs(self, *arguments, attr_settings=None, **named):
        return await super().signed_attrs(*arguments, attr_settings=replace(attr_settings, signing_time=self.stated), **named)


def _certificate(
    subject: str, key: ec.EllipticCurvePrivateKey, issuer: str, issuer_key: ec.EllipticCurvePrivateKey, *, ca: bool, days: int
):
    def name(common: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])

    builder = (
        x509.CertificateBuilder()
        .subject_name(name(subject))
        .issuer_name(name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(SIGNED_AT - timedelta(days=400))
        .not_valid_after(SIGNED_AT + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(not ca, not ca, False, False, False, ca, ca, False, False),
            critical=True,
        )
    )
    return builder.sign(issuer_key, hashes.SHA256())


def authority(signer: str = "BUDI SANTOSO", root: str = "Balai Uji", *, days: int = 700) -> Authority:
    """A fresh authority; its signer's certificate ends ``days`` after SIGNED_AT."""
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root_certificate = _certificate(root, root_key, root, root_key, ca=True, days=4000)
    certificate = _certificate(signer, key, root, root_key, ca=False, days=days)
    load = asn1_x509.Certificate.load
    chain = SimpleCertificateStore()
    chain.register(load(root_certificate.public_bytes(serialization.Encoding.DER)))
    private = key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return Authority(
        root_certificate.public_bytes(serialization.Encoding.PEM),
        DatedSigner(
            signing_cert=load(certificate.public_bytes(serialization.Encoding.DER)),
            signing_key=keys.PrivateKeyInfo.load(private),
            cert_registry=chain,
        ),
    )


def plain_pdf(*, form: bool = False) -> bytes:
    """A page of text, with a text field ``catatan`` if asked."""
    buffer = io.BytesIO()
    page = canvas.Canvas(buffer, pageCompression=0, invariant=1)
    page.drawString(72, 700, "KEPUTUSAN WALI KOTA NOMOR 188.45/25/KUM/2024")
    if form:
        page.acroForm.textfield(name="catatan", x=72, y=600, width=200, height=20)
    page.showPage()
    page.save()
    return buffer.getvalue()


def sign(
    content: bytes, by: Authority, field: str = "Signature1", *, certify: bool = False, at: datetime | None = SIGNED_AT
) -> bytes:
    """The PDF with one more signature."""
    metadata = signers.PdfSignatureMetadata(
        field_name=field, certify=certify, docmdp_permissions=fields.MDPPerm.FILL_FORMS, reason="pengesahan"
    )
    signer = signers.PdfSigner(metadata, signer=by.signer.at(at))
    return signer.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(content), strict=False), in_place=False).getvalue()


def with_empty_field(content: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    fields.append_signature_field(writer, fields.SigFieldSpec("Kosong"))
    return _written(writer)


def with_flipped_byte(content: bytes) -> bytes:
    return content.replace(b"188.45/25", b"188.45/26", 1)


def with_replaced_content(content: bytes) -> bytes:
    """A malicious incremental update: the page now shows another text."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT /F1 12 Tf 72 700 Td (NOMOR 999) Tj ET"))
    writer.update_container(page)
    return _written(writer)


def with_filled_form(content: bytes, value: str = "sudah dibaca") -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    for reference in writer.root["/AcroForm"]["/Fields"]:
        field = reference.get_object()
        if field["/T"] == "catatan":
            field["/V"] = generic.TextStringObject(value)
            writer.update_container(field)
    return _written(writer)


def saved_anew(content: bytes, folder: Path) -> bytes:
    """Rewritten and linearised by another program."""
    target = folder / "anew.pdf"
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(target, linearize=True)
    return target.read_bytes()


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def with_appended_page(content: bytes) -> bytes:
    """An incremental update that puts a page behind the others."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    text = writer.add_object(generic.StreamObject(stream_data=b"BT /F1 12 Tf 72 700 Td (LAMPIRAN) Tj ET"))
    box = generic.ArrayObject(map(generic.NumberObject, (0, 0, 595, 842)))
    page = generic.DictionaryObject({"/Type": generic.NameObject("/Page"), "/MediaBox": box, "/Contents": text})
    writer.insert_page(page)
    return _written(writer)


def stamped(content: bytes, by: Authority, at: datetime) -> bytes:
    """The PDF signed, and the moment attested by a time stamping authority of its own."""
    root_key, key = ec.generate_private_key(ec.SECP256R1()), rsa.generate_private_key(65537, 2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Penanda Waktu Uji")])
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Balai Waktu")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(SIGNED_AT - timedelta(days=400))
        .not_valid_after(SIGNED_AT + timedelta(days=4000))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    private = key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    stamper = DummyTimeStamper(
        tsa_cert=asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
        tsa_key=keys.PrivateKeyInfo.load(private),
        certs_to_embed=SimpleCertificateStore(),
        fixed_dt=at,
    )
    metadata = signers.PdfSignatureMetadata(field_name="Signature1", md_algorithm="sha256")
    signer = signers.PdfSigner(metadata, signer=by.signer.at(SIGNED_AT), timestamper=stamper)
    return signer.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(content), strict=False), in_place=False).getvalue()
