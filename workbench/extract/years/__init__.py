"""A count of four digits or a year: one judge for the finders of dates and of figures."""
