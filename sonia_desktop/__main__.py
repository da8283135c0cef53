"""``python -m sonia_desktop`` is the `sonia` command."""

from sonia_desktop.cli import main

main()
