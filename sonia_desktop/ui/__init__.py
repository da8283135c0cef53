"""Everything Qt, and nothing but Qt."""

from sonia_desktop.ui import lasting_constants

lasting_constants.keep()
