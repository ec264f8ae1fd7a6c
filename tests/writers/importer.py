"""The importers' own command; the two million postcodes that it would load first are taken as loaded, and no index is
built."""

from importers import desk
from importers.cli import main
from importers.stopping import heed_signals

if __name__ == "__main__":
    desk._is_loaded = lambda *_: True
    desk.is_behind = lambda *_: False
    heed_signals()
    main()
