"""Which entries, and which figures in them, the sums ask for by name. A file without one of them stops the start."""

_ENGLAND_STEPS: dict[str, tuple[str, ...]] = {
    "upper-limit": ("upper",),
    "tariff-income": ("lower", "step", "amount"),
    "joint-savings": (),
    "given-away": (),
    "home-not-counted-here": (),
    "home-counted": (),
    "home-first-weeks": ("weeks", "other_capital"),
    "full-cost": (),
    "guarantee-single-18-to-24": ("amount",),
    "guarantee-single-25-to-pension-age": ("amount",),
    "guarantee-single-pension-age": ("amount",),
    "guarantee-lone-parent": ("amount",),
    "guarantee-couple-under-pension-age": ("amount",),
    "guarantee-couple-pension-age": ("amount",),
    "guarantee-child": ("amount",),
    "guarantee-carer": ("amount",),
    "guarantee-disability-single": ("amount",),
    "guarantee-disability-couple": ("amount",),
    "guarantee-enhanced-single": ("amount",),
    "guarantee-enhanced-couple": ("amount",),
    "housing-costs": (),
    "council-tax": (),
    "disability-costs": (),
    "personal-expenses": ("amount",),
    "nhs-nursing-standard": ("amount",),
    "nhs-nursing-higher": ("amount",),
    "never-below-nothing": (),
    "never-more-than-cost": (),
    "deferred-payment": ("other_capital", "equity_percent", "lower", "keep"),
    "deferred-interest": ("most",),
}

_WALES_STEPS: dict[str, tuple[str, ...]] = {
    "limit-at-home": ("limit",),
    "limit-care-home": ("limit",),
    "joint-savings": (),
    "given-away": (),
    "home-not-counted-here": (),
    "home-counted": (),
    "home-first-weeks": ("weeks", "other_capital"),
    "full-cost": (),
    "minimum-income-pension-age": ("basic", "severe", "carer", "buffer", "disability"),
    "minimum-income-unknown": (),
    "minimum-income-care-home": ("amount",),
    "housing-costs": (),
    "council-tax": (),
    "disability-costs": (),
    "nhs-nursing-standard": ("amount",),
    "never-below-nothing": (),
    "never-more-than-cost": (),
    "weekly-maximum": ("most",),
}

_HOME: dict[str, tuple[str, ...]] = {
    "partner": (),
    "relative-over-age": ("age",),
    "relative-incapacitated": (),
    "child-under-18": (),
    "former-partner-lone-parent": (),
}

REQUIRED: dict[str, dict[str, dict[str, tuple[str, ...]]]] = {
    "england": {
        "steps": _ENGLAND_STEPS,
        "income": {"savings-credit": ("ignored_single",)},
        "home": _HOME,
        "free": {"reablement": ("weeks",), "small-adaptation": ("most",)},
    },
    "wales": {"steps": _WALES_STEPS, "home": _HOME, "free": {"reablement": ("weeks",)}},
}
