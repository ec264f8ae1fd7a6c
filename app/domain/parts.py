"""The parts of a place's page that sources feed, and that the page of data health counts."""

from enum import StrEnum


class Part(StrEnum):
    NAME = "name"
    ADDRESS = "address"
    PHONE = "phone"
    WEBSITE = "website"
    #: where it is on a map
    POINT = "point"
    #: the towns around it on the picture
    PICTURE = "picture"
    COUNCIL = "council"
    KIND = "kind"
    BANDS = "bands"
    BEDS = "beds"
    ORGANISATION = "organisation"
    BRAND = "brand"
    REGISTERED_ON = "registered_on"
    LAST_INSPECTED_ON = "last_inspected_on"
    RATING = "rating"
    SAFE = "safe"
    EFFECTIVE = "effective"
    CARING = "caring"
    RESPONSIVE = "responsive"
    WELL_LED = "well_led"
    #: how often such a rating changed later; it is about all places and is counted for none
    AGEING = "ageing"
    #: a registration before the present one
    EARLIER = "earlier"
    MEASURES = "measures"
    MARKS = "marks"
    DECISIONS = "decisions"
    LOCAL_REPORTS = "local_reports"
    FEES = "fees"
    FOOD_HYGIENE = "food_hygiene"
    #: months of the NHS Friends and Family Test
    NHS_TEST = "nhs_test"
    #: feedback that others collected
    POOLED_FEEDBACK = "pooled_feedback"
