"""Styles and scripts as people write them. `python -m assets.build` makes what the site serves."""
