"""Other names of the entries of the fixed lists: those of the directory and its exports, and those of the
register's own programme interface, paired by meaning with those of "active locations"."""

#: "Doctors/GPs" stands for both kinds of doctors' service (a practice with both has it twice)
SERVICE_NAMES: dict[str, tuple[str, ...]] = {
    "Ambulances": ("ambulance",),
    "Blood and transplant service": ("blood-and-transplant",),
    "Clinic": ("hospital-without-beds",),
    "Community services - Healthcare": ("community-health",),
    "Community services - Learning disabilities": ("community-learning-disability",),
    "Community services - Mental Health": ("community-mental-health",),
    "Community services - Nursing": ("nurses-agency",),
    "Community services - Substance abuse": ("community-substance-misuse",),
    "Dentist": ("dentist",),
    "Diagnosis/screening": ("diagnostics",),
    "Doctors/GPs": ("doctors-consultation", "doctors-treatment"),
    "Education disability services": ("specialist-college",),
    "Home hospice care": ("hospice-at-home",),
    "Homecare agencies": ("home-care",),
    "Hospice": ("hospice",),
    "Hospital": ("hospital-with-beds",),
    "Hospitals - Mental health/capacity": ("mental-health-hospital",),
    "Hyperbaric chamber services": ("hyperbaric-chamber",),
    "Long-term conditions": ("long-term-conditions",),
    "Mobile doctors": ("mobile-doctors",),
    "Nursing homes": ("nursing-home",),
    "Phone/online advice": ("remote-advice",),
    "Prison healthcare": ("prison-healthcare",),
    "Rehabilitation (illness/injury)": ("rehabilitation",),
    "Rehabilitation (substance abuse)": ("residential-substance-misuse",),
    "Residential homes": ("residential-home",),
    "Shared lives": ("shared-lives",),
    "Supported housing": ("extra-care",),
    "Supported living": ("supported-living",),
    "Urgent care centres": ("urgent-care",),
}

BAND_NAMES: dict[str, str] = {
    "Caring for adults over 65 yrs": "older-people",
    "Caring for adults under 65 yrs": "younger-adults",
    "Caring for children": "children",
    "Caring for children (0 - 18yrs)": "children",
    "Caring for people whose rights are restricted under the Mental Health Act": "detained",
    "Eating disorders": "eating-disorder",
    "Learning disabilities": "learning-disabilities",
    "Mental health conditions": "mental-health",
    "Physical disabilities": "physical-disability",
    "Sensory impairments": "sensory-impairment",
    "Services for everyone": "everyone",
    "Substance misuse problems": "substance-misuse",
}

ACTIVITY_NAMES: dict[str, str] = {
    "Assessment or medical treatment for persons detained under the 1983 Act": (
        "Assessment or medical treatment for persons detained under the Mental Health Act 1983"
    ),
    "Family planning services": "Family planning",
    "Management of supply of blood and blood derived products etc": (
        "Management of supply of blood and blood derived products"
    ),
    "Services in slimming clinic": "Services in slimming clinics",
}
