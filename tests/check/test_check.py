"""Advice about licences and dates, where the reports in `errors/` show one case only."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from fora_plate.check import APPROVED, check
from fora_plate.errors import DataError
from fora_plate.read import read_catalog
from support.reading import MINI

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog


@pytest.fixture(scope="module")
def small() -> Catalog:
    """The small data."""
    return read_catalog(MINI)


def _advice(catalog: Catalog, **fields: object) -> list[str]:
    """The codes for the small data with other fields in one product."""
    product = replace(catalog.products["alfa"], **fields)  # type: ignore[arg-type]
    return [finding.code for finding in check(replace(catalog, products={**catalog.products, "alfa": product}))]


@pytest.mark.parametrize(
    ("licence", "status", "remark", "contradicts"),
    [
        ("MIT", "open-source", None, False),
        ("MIT", "not-open-source", None, True),
        ("MIT", "open-core", "x", False),
        ("BUSL-1.1", "open-source", None, True),
        ("BUSL-1.1", "open-source", "x", True),
        ("BUSL-1.1", "open-core", "x", True),
        ("BUSL-1.1", "not-open-source", None, False),
        ("MIT OR BUSL-1.1", "open-source", None, False),
        ("MIT AND BUSL-1.1", "open-source", "x", True),
        ("MIT AND BUSL-1.1", "open-core", "x", False),
        ("MIT AND BUSL-1.1", "not-open-source", None, False),
        ("BUSL-1.1 OR MIT AND Apache-2.0", "open-source", None, False),
        ("(BUSL-1.1 OR MIT) AND (SSPL-1.0 OR LicenseRef-x)", "open-source", None, True),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "open-source", None, False),
        ("LicenseRef-mix", "open-source", None, True),
        ("LicenseRef-mix", "open-source", "x", False),
        ("LicenseRef-own", "not-open-source", None, False),
        ("MIT AND LicenseRef-EE", "open-core", "x", False),
        ("MIT OR LicenseRef-EE", "not-open-source", None, True),
        ("CC-BY-NC-SA-4.0", "open-source", "x", True),
    ],
)
def test_a_licence_agrees_with_its_status_or_not(
    small: Catalog, licence: str, status: str, remark: str | None, *, contradicts: bool
) -> None:
    found = _advice(small, licence=licence, licence_status=status, remark=remark)
    assert ("licence-contradiction" in found) is contradicts


def test_the_approved_licences_are_those_of_the_spdx_list() -> None:
    rows = json.loads((files("reuse") / "resources" / "licenses.json").read_text(encoding="utf-8"))["licenses"]
    listed = {row["licenseId"]: row["isOsiApproved"] for row in rows}
    assert {licence for licence in APPROVED if not listed.get(licence)} == set()
    assert {name for name, row in listed.items() if row} - APPROVED <= {"GPL-3.0-with-GCC-exception", "wxWindows"}


@pytest.mark.parametrize(
    ("checked", "code"), [("2025-11-22", ["check-outdated"]), ("2025-11-23", []), ("2026-11-24", [])]
)
def test_a_check_holds_for_a_year(small: Catalog, checked: str, code: list[str]) -> None:
    assert _advice(small, checked=checked) == code


def test_a_year_before_a_leap_day_is_no_trouble(small: Catalog) -> None:
    leap = replace(small, edition=replace(small.edition, date="2028-02-29"))
    assert _advice(leap, checked="2027-02-28")[0] == "check-outdated"


def test_a_source_of_an_offering_is_a_source_of_the_supplier(small: Catalog) -> None:
    supplier = small.suppliers["omega"]
    offering = replace(supplier.offerings[0], evidence=supplier.evidence)
    changed = replace(supplier, evidence=(), offerings=(offering,))
    assert check(replace(small, suppliers={"omega": changed})) == ()


def test_the_repository_has_no_errors(real: Catalog) -> None:
    try:
        assert all(finding.origin.file for finding in check(real))
    except DataError as error:  # pragma: no cover -- shows what is wrong
        pytest.fail(str(error.diagnostics))
