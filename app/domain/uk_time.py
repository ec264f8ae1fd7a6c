from zoneinfo import ZoneInfo

#: the clock on a wall in England, Wales, Scotland and Northern Ireland
LONDON = ZoneInfo("Europe/London")
