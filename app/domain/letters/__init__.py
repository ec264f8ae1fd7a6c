"""Letters to a council, as data: content/letters, one file for each; what they share is in content/letters_shared.

`models` says what a letter consists of; `reading` reads and checks them all, so that a letter never names a law, a
figure, a guide or a fact that is not there.
"""

from app.domain.letters.models import Letter, Nation, Paragraph, Point, Tip
from app.domain.letters.reading import ALWAYS, Letters, letters, read_letters

__all__ = ["ALWAYS", "Letter", "Letters", "Nation", "Paragraph", "Point", "Tip", "letters", "read_letters"]
