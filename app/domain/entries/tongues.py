"""Languages that staff of a place may speak. A fixed list: free words could not be searched or translated."""

from app.domain.text import to_translate

#: in the order in which they are offered: those of this country first
TONGUES: dict[str, str] = {
    "cy": to_translate("Welsh"),
    "en": to_translate("English"),
    "bfi": to_translate("British Sign Language"),
    "ar": to_translate("Arabic"),
    "bn": to_translate("Bengali"),
    "yue": to_translate("Cantonese"),
    "fr": to_translate("French"),
    "el": to_translate("Greek"),
    "gu": to_translate("Gujarati"),
    "he": to_translate("Hebrew"),
    "hi": to_translate("Hindi"),
    "it": to_translate("Italian"),
    "lt": to_translate("Lithuanian"),
    "ml": to_translate("Malayalam"),
    "zh": to_translate("Mandarin"),
    "ne": to_translate("Nepali"),
    "pl": to_translate("Polish"),
    "pt": to_translate("Portuguese"),
    "pa": to_translate("Punjabi"),
    "ro": to_translate("Romanian"),
    "sn": to_translate("Shona"),
    "so": to_translate("Somali"),
    "es": to_translate("Spanish"),
    "fil": to_translate("Tagalog or Filipino"),
    "ta": to_translate("Tamil"),
    "tr": to_translate("Turkish"),
    "uk": to_translate("Ukrainian"),
    "ur": to_translate("Urdu"),
    "yi": to_translate("Yiddish"),
    "yo": to_translate("Yoruba"),
}
