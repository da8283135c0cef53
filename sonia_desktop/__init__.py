"""Sonia Desktop: a private voice-and-vision assistant on your own machine."""

__version__ = "0.1.0"
