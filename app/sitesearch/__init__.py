"""One box for everything: guides, the glossary, councils and the directory of care."""
