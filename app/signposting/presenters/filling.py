"""Sentences with {fields}, which the page fills here and the offline copy fills with the same."""


def filled(sentence: str, **fields: str) -> str:
    """Never by `format`: a council's own words could hold a bracket."""
    for name, value in fields.items():
        sentence = sentence.replace(f"{{{name}}}", value)
    return sentence
