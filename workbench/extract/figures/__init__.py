"""Figures: numeric statements with value, unit and hedge."""
