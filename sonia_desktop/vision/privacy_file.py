"""The privacy switch on disk: small, atomic, and closed when in doubt."""

from __future__ import annotations

import json
import os
from pathlib import Path

from sonia_desktop.core.errors import StorageError
from sonia_desktop.vision.privacy import Mode, Privacy


def load_privacy(file: Path) -> tuple[Privacy, str]:
    """The kept switch, and what was wrong with the file ("" when nothing).

    No file: looking on request, the first start. A file that cannot be understood: off, because
    the user may have forbidden it.
    """
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        allowed, mode = kept["allowed"], Mode(kept["mode"])
        if not isinstance(allowed, bool):
            raise ValueError("allowed is neither true nor false")
        return Privacy(allowed, mode), ""
    except FileNotFoundError:
        return Privacy(), ""
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        told = f"{file} cannot be read ({error}), so looking at the screen is off."
        return Privacy(False, Mode.OFF), told


def save_privacy(file: Path, privacy: Privacy) -> None:
    """Keep the switch; whoever reads sees the old or the new one. Raises `StorageError`."""
    draft = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            json.dump({"allowed": privacy.allowed, "mode": privacy.mode.value}, out)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise StorageError(
            f"The privacy switch cannot be kept in {file}: {error.strerror}.",
            remedy="It holds until Sonia ends. Free disk space or mend the folder's permissions.",
        ) from error
