"""The workflows of this repository: what stands in their files, and their steps as a runner would start them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from support.repositories import commit, git

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]
FORGEJO = sorted((ROOT / ".forgejo" / "workflows").iterdir())
WOODPECKER = sorted((ROOT / ".woodpecker").iterdir())
EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: commands with what they find in the environment, or an action with what it is given."""

    run: str
    environment: Mapping[str, str]
    uses: str
    given: Mapping[str, Any]
    condition: str


def loaded(path: Path) -> dict[str, Any]:
    """A workflow file as plain data; `on` stays a word."""
    return dict(yaml.load(path.read_text(encoding="utf-8"), _Plain))  # noqa: S506 -- a safe loader


class _Plain(yaml.SafeLoader):
    """YAML 1.2 as runners read it, where `on` is no boolean."""


_Plain.yaml_implicit_resolvers = {
    first: [(tag, shape) for tag, shape in found if tag != "tag:yaml.org,2002:bool" or first not in "yYnNoO"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def job(path: Path) -> dict[str, Any]:
    """The one job of a file for Forgejo, or the one step of a file for Woodpecker."""
    data = loaded(path)
    (only,) = data["jobs"].values() if "jobs" in data else data["steps"]
    return dict(only)


def steps(path: Path) -> tuple[Step, ...]:
    """The steps of a file for Forgejo."""
    return tuple(
        Step(
            run=step.get("run", ""),
            environment=step.get("env", {}),
            uses=step.get("uses", ""),
            given=step.get("with", {}),
            condition=step.get("if", ""),
        )
        for step in job(path)["steps"]
    )


def lines(path: Path) -> list[str]:
    """Every command of a file, of either kind."""
    only = job(path)
    written = only.get("commands") or [step.get("run", "") for step in only["steps"]]
    return [line for text in written for line in text.splitlines()]


@cache
def without_network() -> tuple[str, ...]:
    """What stands before a command that must find no network; empty where this system does not permit it."""
    for way in (("unshare", "--net"), ("unshare", "--user", "--map-root-user", "--net")):
        try:
            if subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0:
                return way
        except FileNotFoundError:
            break
    return ()


def run_step(step: Step, folder: Path, context: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Do a step as a runner does: a shell that stops at the first failure, expressions only in the environment."""
    filled = {name: EXPRESSION.sub(lambda found: context[found[1]], value) for name, value in step.environment.items()}
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return subprocess.run(
        [*without_network(), "sh", "-e", "-c", step.run],
        cwd=folder,
        env={**kept, "CI": "true", **filled},
        capture_output=True,
        text=True,
        check=False,
    )


def installed(folder: Path) -> None:
    """What `make install` leaves in a checkout, with the packages of the environment that runs this test."""
    environment = folder / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    site = next(environment.glob("lib/python*/site-packages"))
    (site / "packages.pth").write_text(f"{folder / 'src'}\n{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    program = environment / "bin" / "fora-plate"
    script = "from fora_plate.cli import main\n\nif __name__ == '__main__':\n    main()\n"
    program.write_text(f"#!{environment}/bin/python\n{script}", encoding="utf-8")
    program.chmod(0o755)
    (environment / "made").write_text(f"{folder}\n", encoding="utf-8")
    for name in ("system-plate", "installed-plate"):
        (environment / name).touch()


def a_forge(root: Path, server: Path) -> Path:
    """The folder `server` as a server with one repository, `school/platen`, that holds the files of this one."""
    repository = server / "school" / "platen"
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=root, capture_output=True, text=True, check=True).stdout
    for name in filter(None, names.split("\0")):
        if (root / name).is_file():
            (repository / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, repository / name)
    git(repository, "init", "--quiet", "--initial-branch=main")
    commit(repository)
    return server
