"""Plain Python: what things are and what is true of them. Knows no Flask, SQLAlchemy, Whoosh or HTTP."""
