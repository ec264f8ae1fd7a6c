from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.areas.actions import PostcodeLoader
from app.areas.models import Postcode, PostcodePart
from app.areas.queries import find_part, find_postcode
from app.domain.loading import CannotStoreError
from tests.integration.areas.conftest import LEEDS, POSTCODES, batch, load_councils, load_postcodes

DAY = date(2025, 11, 1)


def test_a_first_edition_is_all_new(any_session: Session) -> None:
    load_councils(any_session)
    found = load_postcodes(any_session, batch(POSTCODES[:4]), batch(POSTCODES[4:]))
    assert (found.held, found.new, found.changed, found.unchanged) == (0, 10, 0, 0)
    assert any_session.scalar(select(func.count()).select_from(Postcode)) == 10


def test_the_same_edition_again_changes_nothing(areas: Session) -> None:
    found = load_postcodes(areas, batch(POSTCODES), as_of=DAY)
    assert (found.new, found.changed, found.unchanged, found.missing) == (0, 0, 10, 0)


def test_a_postcode_is_stored_as_it_was_read(areas: Session) -> None:
    found = find_postcode(areas, "LS14DY")
    assert found is not None
    assert (found.latitude, found.longitude) == (53.79513, -1.54666)
    assert found.district is not None
    assert found.district.code == LEEDS
    assert found.terminated_on is None


def test_a_postcode_that_the_directory_puts_nowhere_is_known_all_the_same(areas: Session) -> None:
    found = find_postcode(areas, "TN239ZZ")
    assert found is not None
    assert (found.latitude, found.district) == (None, None)


def test_a_postcode_that_moved_is_changed_and_the_rest_is_not(areas: Session) -> None:
    moved = ("LS14DY", "E08000036", 53.7, -1.5)
    found = load_postcodes(areas, batch([moved, *POSTCODES[1:]]))
    assert (found.new, found.changed, found.learned, found.unchanged) == (0, 1, 0, 9)
    postcode = find_postcode(areas, "LS14DY")
    assert postcode is not None
    assert postcode.district is not None
    assert (postcode.latitude, postcode.district.name) == (53.7, "Wakefield")


def test_a_postcode_that_comes_twice_counts_once_and_the_later_holds(areas: Session) -> None:
    again = ("LS14DY", LEEDS, 53.9, -1.6)
    found = load_postcodes(areas, batch(POSTCODES), batch([again]))
    assert (found.merged, found.changed, found.unchanged) == (1, 1, 9)
    postcode = find_postcode(areas, "LS14DY")
    assert postcode is not None
    assert postcode.latitude == 53.9


def test_days_of_termination_are_learned_not_just_changed(areas: Session) -> None:
    ended = date(2001, 3, 1)
    found = load_postcodes(areas, batch(POSTCODES, {"LS14DZ": ended}), as_of=DAY)
    assert (found.changed, found.learned, found.unchanged) == (1, 1, 9)
    postcode = find_postcode(areas, "LS14DZ")
    assert postcode is not None
    assert postcode.terminated_on == ended


def test_an_edition_without_days_of_termination_leaves_them_alone(areas: Session) -> None:
    ended = date(2001, 3, 1)
    load_postcodes(areas, batch(POSTCODES, {"LS14DZ": ended}))
    found = load_postcodes(areas, batch(POSTCODES))
    assert (found.changed, found.unchanged) == (0, 10)
    postcode = find_postcode(areas, "LS14DZ")
    assert postcode is not None
    assert postcode.terminated_on == ended


def test_a_postcode_back_in_use_says_so(areas: Session) -> None:
    load_postcodes(areas, batch(POSTCODES, {"LS14DZ": date(2001, 3, 1)}))
    found = load_postcodes(areas, batch(POSTCODES, {}))
    assert (found.changed, found.learned) == (1, 0)
    postcode = find_postcode(areas, "LS14DZ")
    assert postcode is not None
    assert postcode.terminated_on is None


def test_what_a_whole_edition_lacks_is_no_longer_in_use_but_kept(areas: Session) -> None:
    found = load_postcodes(areas, batch(POSTCODES[1:]), as_of=DAY)
    assert (found.missing, found.withdrawn) == (1, 1)
    postcode = find_postcode(areas, "LS14DY")
    assert postcode is not None
    assert postcode.terminated_on == DAY


def test_what_ended_before_is_not_counted_as_ended_again(areas: Session) -> None:
    load_postcodes(areas, batch(POSTCODES[1:]), as_of=DAY)
    found = load_postcodes(areas, batch(POSTCODES[1:]), as_of=date(2026, 2, 1))
    assert (found.missing, found.withdrawn) == (1, 0)


def test_what_one_areas_file_lacks_stays_in_use(areas: Session) -> None:
    found = load_postcodes(areas, batch(POSTCODES[:1]), as_of=DAY, whole=False)
    assert (found.missing, found.withdrawn) == (9, 0)
    postcode = find_postcode(areas, "TN231AA")
    assert postcode is not None
    assert postcode.terminated_on is None


def test_a_code_that_is_not_in_the_table_of_councils_is_told_and_the_old_one_kept(areas: Session) -> None:
    loader = PostcodeLoader(areas, source_id=1, as_of=None, is_whole=True, is_sample=False)
    with pytest.raises(CannotStoreError) as told:
        loader.take(
            batch([("LS14DY", "E06000099", 53.79513, -1.54666), *POSTCODES[1:], ("LS19ZZ", "E06000099", 53, -1)])
        )
    assert (told.value.code, told.value.rejects) == ("district_unknown", False)
    assert "E06000099" in str(told.value)
    assert "2 postcodes" in str(told.value)
    found = loader.compare()
    assert (found.new, found.changed, found.unchanged, found.missing) == (1, 0, 10, 0)
    loader.write(run_id=1)
    kept, new = find_postcode(areas, "LS14DY"), find_postcode(areas, "LS19ZZ")
    assert kept is not None
    assert kept.district is not None
    assert kept.district.code == LEEDS
    assert new is not None
    assert new.district is None


def test_nothing_is_written_before_write(any_session: Session) -> None:
    load_councils(any_session)
    loader = PostcodeLoader(any_session, source_id=1, as_of=None, is_whole=True, is_sample=False)
    loader.take(batch(POSTCODES))
    loader.compare()
    assert any_session.scalar(select(func.count()).select_from(Postcode)) == 0


def test_an_outcode_and_a_sector_stand_at_the_middle_of_their_postcodes(areas: Session) -> None:
    sector, outcode = find_part(areas, "LS1 4"), find_part(areas, "LS1")
    assert sector is not None
    assert outcode is not None
    assert (sector.latitude, sector.longitude, sector.postcodes) == (53.79563, -1.54766, 2)
    assert outcode.postcodes == 3


def test_a_part_lies_in_the_district_of_most_of_its_postcodes(areas: Session) -> None:
    outcode = find_part(areas, "LS1")
    assert outcode is not None
    assert outcode.district.code == LEEDS


def test_an_outcode_that_begins_like_a_longer_one_keeps_to_itself(areas: Session) -> None:
    longer = find_part(areas, "LS14")
    assert longer is not None
    assert (longer.latitude, longer.postcodes) == (53.84, 1)


def test_the_middle_is_that_of_the_postcodes_in_use(areas: Session) -> None:
    load_postcodes(areas, batch(POSTCODES, {"LS14DZ": date(2001, 3, 1)}))
    sector = find_part(areas, "LS1 4")
    assert sector is not None
    assert sector.latitude == 53.79513


def test_a_sector_of_terminated_postcodes_still_has_a_middle(areas: Session) -> None:
    load_postcodes(areas, batch(POSTCODES, {"LS14DZ": date(2001, 3, 1), "LS14DY": date(2001, 3, 1)}))
    sector = find_part(areas, "LS1 4")
    assert sector is not None
    assert sector.latitude == 53.79563


def test_a_sector_where_nothing_has_a_point_is_left_out(areas: Session) -> None:
    codes = set(areas.scalars(select(PostcodePart.code)))
    assert codes.isdisjoint({"IM1", "IM1 1", "TN23 9"})
    assert {"TN23", "TN23 1", "BT1", "BT1 5"} <= codes


def test_parts_follow_an_update_of_one_area(areas: Session) -> None:
    load_postcodes(areas, batch([("LS14EE", LEEDS, 53.79563, -1.54766)]), whole=False)
    sector = find_part(areas, "LS1 4")
    assert sector is not None
    assert sector.postcodes == 3
