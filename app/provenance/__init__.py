"""Where every fact came from: sources, import runs, and the rows that a run could not use."""
