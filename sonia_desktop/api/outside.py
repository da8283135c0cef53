"""Beyond this machine, if that was chosen: another address, with TLS, and a token for everyone.

The certificate is the user's own, or one made here: self-signed, for this address and the names of
this machine, renewed a month before it ends. Its SHA-256 is shown, so that a client can pin it.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import ssl
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sonia_desktop.core.errors import SettingsError
from sonia_desktop.core.ids import utc_now

CERTIFICATE_FILE, KEY_FILE = "api-certificate.pem", "api-key.pem"
_LASTS = timedelta(days=397)
"""The longest a browser accepts (CA/Browser Forum, ballot SC-22)."""
_RENEW_BEFORE = timedelta(days=30)


@dataclass(frozen=True)
class Outside:
    """An address to listen on besides loopback, and what to show there."""

    address: str
    certificate: Path
    key: Path

    @property
    def family(self) -> socket.AddressFamily:
        return socket.AF_INET6 if ":" in self.address else socket.AF_INET

    @property
    def shown(self) -> str:
        """The address as it stands in a URL."""
        return f"[{self.address}]" if ":" in self.address else self.address

    def hosts(self, port: int) -> frozenset[bytes]:
        """What the Host header may be: the address, or this machine's names."""
        names = {self.shown, *_names()}
        return frozenset(f"{name}:{port}".lower().encode() for name in names)

    def fingerprint(self) -> str:
        """SHA-256 of the certificate, hex with colons."""
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes

        found = x509.load_pem_x509_certificate(self.certificate.read_bytes())
        return found.fingerprint(hashes.SHA256()).hex(":").upper()


def outside(
    address: str, certificate: Path | None, key: Path | None, folder: Path
) -> Outside | None:
    """What the settings say; None when nothing beyond loopback was chosen.

    Raises `SettingsError`: no address of this machine's form, half a certificate, files that cannot
    be used.
    """
    if not address:
        return None
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError as error:
        raise SettingsError(
            f"api.listen_on is {address!r}, which is no IP address.",
            remedy="Give the address of one network card: ip -brief address",
        ) from error
    if parsed.is_unspecified:
        raise SettingsError(
            f"api.listen_on is {address!r}: every network, also those to come.",
            remedy="Give the address of the one network that may call.",
        )
    if (certificate is None) != (key is None):
        raise SettingsError("api.tls_certificate and api.tls_key belong together.")
    if certificate is None or key is None:
        certificate, key = _own(address, folder)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except (OSError, ssl.SSLError) as error:
        raise SettingsError(
            f"The certificate {certificate} with the key {key} cannot be used: {error}",
            remedy="Both are PEM files; the key belongs to the certificate and has no passphrase.",
        ) from error
    return Outside(address, certificate, key)


def _own(address: str, folder: Path) -> tuple[Path, Path]:
    """The certificate made here; made anew when it does not fit or ends soon."""
    certificate, key = folder / CERTIFICATE_FILE, folder / KEY_FILE
    if not _still_good(certificate, key, address):
        try:
            _make(certificate, key, address)
        except OSError as error:
            raise SettingsError(
                f"No certificate can be kept in {folder}: {error}",
                remedy="Make the data folder writable, or set api.tls_certificate and api.tls_key.",
            ) from error
    return certificate, key


def _still_good(certificate: Path, key: Path, address: str) -> bool:
    from cryptography import x509

    try:
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
        names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (OSError, ValueError, x509.ExtensionNotFound):
        return False
    covered = ipaddress.ip_address(address) in names.get_values_for_type(x509.IPAddress)
    return key.exists() and covered and found.not_valid_after_utc - _RENEW_BEFORE > utc_now()


def _make(certificate: Path, key: Path, address: str) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Sonia")])
    others: list[x509.GeneralName] = [x509.DNSName(each) for each in sorted(_names())]
    now = utc_now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + _LASTS)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address)), *others]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(secret, hashes.SHA256())
    )
    hidden = secret.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    for file, content in ((key, hidden), (certificate, _pem(made))):
        draft = file.with_name(f".{file.name}.{os.getpid()}")
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
        draft.replace(file)


def _pem(made: object) -> bytes:
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    assert isinstance(made, x509.Certificate)
    return made.public_bytes(serialization.Encoding.PEM)


def _names() -> set[str]:
    """This machine's names that are names (not addresses, not "localhost")."""
    found = {socket.gethostname().lower(), socket.getfqdn().lower()}
    return {
        name
        for name in found
        if name and not name.startswith("localhost") and not name.replace(".", "").isdigit()
        and all(part.replace("-", "").isalnum() for part in name.split("."))
    }  # fmt: skip
