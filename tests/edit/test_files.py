"""A proposal becomes a change of files, and of nothing that is not a data file."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.edit import edits, finish, write_all
from fora_plate.edit.files import kind_of
from fora_plate.errors import DataError
from fora_plate.proposal import Proposal
from fora_plate.read import read_catalog
from fora_plate.read.records import KINDS
from fora_plate.read.yaml_source import load
from fora_plate.schema import schemas
from support.reading import MINI, a_folder

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.read.yaml_source import Data


def _data(root: Path) -> dict[str, dict[str, Data] | None]:
    files = (path for path in root.rglob("*.yaml") if kind_of(path.relative_to(root).as_posix()))
    return {path.relative_to(root).as_posix(): load(path.read_text(encoding="utf-8"), path.name) for path in files}


def _codes(root: Path, files: dict[str, dict[str, Data] | None]) -> list[tuple[str, str]]:
    with pytest.raises(DataError) as caught:
        edits(root, Proposal(files))
    return [(problem.code, problem.origin.file) for problem in caught.value.diagnostics]


def test_data_that_stands_changes_no_byte(root: Path) -> None:
    own = {file: data for file, data in _data(root).items() if file.split("/")[0] in {"fora", "products", "suppliers"}}
    assert len(own) > 250
    assert edits(root, Proposal(own)) == {}


def test_only_files_that_change_are_named_in_order(tmp_path: Path) -> None:
    files = _data(a_folder(tmp_path))
    product, other = [file for file in sorted(files) if file.startswith("products/")][:2]
    changed = dict(reversed(files.items())) | {product: {**(files[product] or {}), "name": "Anders"}, other: None}
    found = edits(tmp_path, Proposal(changed))
    assert list(found) == sorted([product, other])
    assert found[other].new is None
    assert found[other].old == (tmp_path / other).read_bytes()
    before, after = (content.decode().splitlines() for content in (found[product].old, found[product].new) if content)
    assert [line for line in after if line not in before] == ["name: Anders"]
    assert len(before) == len(after)


def test_a_file_that_is_not_there_and_should_not_be_is_no_change(tmp_path: Path) -> None:
    assert edits(a_folder(tmp_path), Proposal({"products/niets.yaml": None})) == {}


def test_every_kind_of_file_is_made_anew_as_it_stands(root: Path, tmp_path: Path) -> None:
    (tmp_path / "fora").mkdir()
    for kind in KINDS:
        file = kind.folder if kind.folder.endswith(".yaml") else f"{kind.folder}/"
        if file.endswith("/"):
            file += min(path.name for path in (root / kind.folder).glob("*.yaml"))
        text = (root / file).read_text(encoding="utf-8")
        shuffled = dict(sorted(load(text, file).items()))
        edit = edits(tmp_path, Proposal({file: shuffled}))[file]
        assert edit.old is None
        assert edit.new == text.encode(), file


def test_every_file_names_a_schema_that_there_is(tmp_path: Path) -> None:
    for kind in KINDS:
        file = kind.folder if kind.folder.endswith(".yaml") else f"{kind.folder}/x.yaml"
        new = edits(tmp_path, Proposal({file: {"id": "x"}}))[file].new
        assert new
        address = new.decode().splitlines()[0].partition("$schema=")[2]
        assert (tmp_path / file).parent.joinpath(address).resolve().parent == (tmp_path / "schema").resolve()
        assert address.rpartition("/")[2] in schemas()


def test_a_new_key_stands_where_its_field_does(tmp_path: Path) -> None:
    files = _data(a_folder(tmp_path))
    product = min(file for file in files if file.startswith("products/"))
    data = files[product] or {}
    new = edits(tmp_path, Proposal({product: {**data, "maintenance": "dormant", "remark": "Let op."}}))[product].new
    assert new
    keys = list(load(new.decode(), product))
    fields = [field for field in kind_of(product).model_fields if field in keys]  # type: ignore[union-attr]
    assert keys == fields


@pytest.mark.parametrize(
    "file",
    [
        "../elders.yaml",
        "products/../../x.yaml",
        "/etc/x.yaml",
        "products//x.yaml",
        "./products/x.yaml",
        "products/sub/x.yaml",
        "products/x.yml",
        "products/.x.yaml",
        "products/README.yaml",
        "products/x\n.yaml",
        "products\\x.yaml",
        "products/x\x00.yaml",
        "fora/other.yaml",
        "fora",
        "",
        "publiccode.yml",
        ".git/config",
        "output/x.yaml",
    ],
)
def test_what_is_no_data_file_is_refused(tmp_path: Path, file: str) -> None:
    assert _codes(a_folder(tmp_path), {file: {"id": "x"}}) == [("no-data-file", file)]
    assert _codes(tmp_path, {file: None}) == [("no-data-file", file)]


def test_nothing_is_written_or_removed_through_a_link(tmp_path: Path) -> None:
    root = a_folder(tmp_path / "data")
    (tmp_path / "elsewhere.yaml").write_text("id: x\n")
    (root / "products" / "link.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    (root / "products" / "dangling.yaml").symlink_to(tmp_path / "nothing.yaml")
    shutil.move(root / "suppliers", tmp_path / "suppliers")
    (root / "suppliers").symlink_to(tmp_path / "suppliers")
    names = ["products/dangling.yaml", "products/link.yaml", "suppliers/new.yaml"]
    datas: tuple[dict[str, Data] | None, ...] = ({"id": "y"}, None)
    for data in datas:
        assert _codes(root, dict.fromkeys(names, data)) == [("edit-through-link", name) for name in names]


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    root = a_folder(tmp_path, {"products/a.yaml": "a: [\n", "products/b.yaml": b"a: \xff\n", "products/c.yaml": ""})
    (root / "products/d.yaml").mkdir()
    deep: Data = "x"
    for _ in range(2000):
        deep = (deep,)
    files: dict[str, dict[str, Data] | None] = {f"products/{name}.yaml": {"id": name} for name in "abcd"}
    files["products/e.yaml"] = {"id": "\ud800"}
    files["products/f.yaml"] = {"id": deep}
    files["products/g.yaml"] = {"": "x"}
    files["products/h.yaml"] = {"id": "x" * 3_000_000}
    assert _codes(root, files) == [
        ("unclosed-bracket", "products/a.yaml"),
        ("not-utf8", "products/b.yaml"),
        ("empty-file", "products/c.yaml"),
        ("not-a-file", "products/d.yaml"),
        ("control-character", "products/e.yaml"),
        ("too-deep", "products/f.yaml"),
        ("bad-key", "products/g.yaml"),
        ("file-too-large", "products/h.yaml"),
    ]


FILES = sorted(_data(MINI))


@given(st.lists(st.tuples(st.sampled_from(FILES), st.sampled_from(FILES)), max_size=5))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_reads_as_it_was_proposed(
    tmp_path_factory: pytest.TempPathFactory, swaps: list[tuple[str, str]]
) -> None:
    root = a_folder(tmp_path_factory.mktemp("data"))
    files = _data(root)
    for one, other in swaps:  # whatever it says, as long as it is data
        files[one], files[other] = files[other], files[one]
    write_all(root, edits(root, Proposal(files)))
    assert _data(root) == files
    assert edits(root, Proposal(files)) == {}
    assert not finish(root)


def test_the_catalog_is_that_of_the_proposal(tmp_path: Path) -> None:
    root = a_folder(tmp_path)
    files = _data(root)
    product = min(file for file in files if file.startswith("products/"))
    name = product.removeprefix("products/").removesuffix(".yaml")
    write_all(root, edits(root, Proposal({product: {**(files[product] or {}), "name": "Nieuwe naam"}})))
    assert read_catalog(root).products[name].name == "Nieuwe naam"
