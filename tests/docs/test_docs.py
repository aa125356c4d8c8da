"""The documentation says what the program does: every command, flag, format, field, code and link."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from fora_plate.house import house_style, style_problems
from fora_plate.messages import MESSAGES
from fora_plate.read import read_style_file
from fora_plate.schema import schema_files
from fora_plate.style import STYLES
from fora_plate.write import FORMATS
from support.fonts import a_font
from support.logos import DRAWINGS

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog

COMMANDS = ("build", "check", "list", "explain", "diff", "export", "history", "site", "schema", "intake")
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "BIJDRAGEN.md",
    "CHANGELOG.md",
    "docs/architecture.md",
    "docs/data.md",
    "docs/errors.md",
    "docs/formats.md",
    "docs/intake.md",
    "docs/open-data.md",
    "docs/performance.md",
    "docs/publiccode.md",
    "docs/spreadsheets.md",
)


def text(root: Path, page: str) -> str:
    return (root / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there_and_its_links_lead_somewhere(root: Path, page: str) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text(root, page)):
        if not target.startswith(("https://", "http://")):
            assert ((root / page).parent / target).exists(), target


def test_every_command_and_flag_is_in_the_readme(root: Path) -> None:
    readme = text(root, "README.md")
    for command in COMMANDS:
        assert f"fora-plate {command}" in readme
        listed = subprocess.run(
            [sys.executable, "-m", "fora_plate", command, "--help"], capture_output=True, text=True, check=True
        ).stdout
        for flag in set(re.findall(r"--[a-z]+", listed)):
            assert flag in readme, f"{command} {flag}"


def test_every_command_and_flag_of_an_intake_is_on_its_page(root: Path) -> None:
    page = text(root, "docs/intake.md")
    for command in ("read", "review", "status", "apply", "proof", "verify", "withdraw"):
        assert f"fora-plate intake {command}" in page
        program = [sys.executable, "-m", "fora_plate", "intake", command, "--help"]
        listed = subprocess.run(program, capture_output=True, text=True, check=True).stdout
        for flag in set(re.findall(r"--[a-z]+", listed)) - {"--help", "--lang", "--data"}:
            assert flag in page, f"{command} {flag}"


def test_every_format_has_its_section(root: Path) -> None:
    page = text(root, "docs/formats.md")
    for name in FORMATS:
        assert re.search(rf"^#+ .*{name}", page, re.IGNORECASE | re.MULTILINE), name


def test_the_generated_files_are_up_to_date(root: Path, real: Catalog) -> None:
    files = schema_files(real)
    assert {"docs/data.md", "docs/errors.md", "docs/open-data.md", "schema/product.schema.json"} <= files.keys()
    for name, content in files.items():
        assert text(root, name) == content, f"{name} is old: run `make schema`"


def test_every_style_has_its_row(root: Path) -> None:
    for page in ("README.md", "docs/formats.md"):
        for style in STYLES:
            assert f"`{style}`" in text(root, page), (page, style)


def test_the_house_style_that_is_shown_to_authors_can_be_used(root: Path, real: Catalog, tmp_path: Path) -> None:
    shown = re.search(r"`mijnschool\.yaml`:\n\n```yaml\n(.*?)```", text(root, "BIJDRAGEN.md"), re.DOTALL)
    assert shown
    (tmp_path / "mijnschool.yaml").write_text(shown[1])
    for name, face in re.findall(r"(?:regular|bold): (\S+?(-Vet)?\.ttf)", shown[1]):
        (tmp_path / name).write_bytes(a_font("bold" if face else "regular"))
    for name in re.findall(r"logo: (\S+\.svg)", shown[1]):
        (tmp_path / name).write_text(DRAWINGS["shapes"])
    style = house_style(read_style_file(tmp_path / "mijnschool.yaml"), real)
    assert style.logo
    assert style.id == "mijnschool"
    assert style_problems(real, style) == ()


def test_every_code_is_explained(root: Path) -> None:
    page = text(root, "docs/errors.md")
    for code in MESSAGES:
        assert f"### {code}\n" in page


def test_the_console_blocks_of_the_readme_run(root: Path, tmp_path: Path) -> None:
    blocks = re.findall(r"```console\n(.*?)```", text(root, "README.md"), re.DOTALL)
    commands = [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]
    assert commands
    for command in commands:
        words = shlex.split(command)
        assert words[0] == "fora-plate", command
        if words[1] in {"build", "site"} and "--out" not in words:
            words += ["--out", str(tmp_path / words[1])]
        if ">" in words:
            words = words[: words.index(">")]
        program = [sys.executable, "-m", "fora_plate", *words[1:]]
        done = subprocess.run(program, cwd=root, capture_output=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stderr.decode()}"


def test_the_layers_of_the_architecture_page_are_those_that_are_checked(root: Path) -> None:
    page = text(root, "docs/architecture.md")
    layers = re.search(r"^layers = \[(.*?)\]", text(root, "pyproject.toml"), re.DOTALL | re.MULTILINE)
    assert layers
    for module in re.findall(r"\((\w+)\)", layers[1]):
        assert module in page, module


def test_no_page_and_no_source_names_a_private_place(root: Path) -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True, check=True).stdout.split()
    private = re.compile(r"/(?:home|root|work)/\w|[\w.]+@(?!users\.noreply)[\w-]+\.(?:nl|com|org)\b")
    for name in tracked:
        if name.endswith((".md", ".py", ".yaml", ".yml", ".toml")) and not name.startswith("tests/"):
            assert private.findall(text(root, name)) == [], name
