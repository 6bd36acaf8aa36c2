"""Claim Workbench: read articles, find their claims and figures, judge them, report."""

__version__ = "0.1.0"
