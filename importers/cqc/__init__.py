"""Reads the cells of CQC's files, whichever of its files and years they stand in."""
