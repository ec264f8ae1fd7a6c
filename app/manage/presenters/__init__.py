"""What the pages of the corner show, each a frozen dataclass."""
