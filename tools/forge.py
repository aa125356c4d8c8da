"""Tell a Forgejo what was made: a comment under a pull request, or a release with its files.

    SERVER=https://... REPOSITORY=owner/name TOKEN=... PULL=12 forge.py comment REPORT.md
    SERVER=https://... REPOSITORY=owner/name TOKEN=... VERSION=v1.0 forge.py release FOLDER

Both may be run again: the comment is replaced, and of a release only the files are added that it does not have.
Ends with 0 when done, or when the token may not comment (somebody else's fork); with 1 and one sentence otherwise.
"""

from __future__ import annotations

import json
import os
import re
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = "<!-- fora-plate diff -->"
LONGEST = 60_000
FORBIDDEN = (401, 403)
MISSING = 404


class _NoRedirect(HTTPRedirectHandler):
    """A redirect would carry the token to whoever is named there."""

    def redirect_request(self, *_: object) -> None:
        return None


def _opener() -> OpenerDirector:
    return build_opener(_NoRedirect)


def _need(name: str, shape: str) -> str:
    """A setting from the environment that looks as it must."""
    value = os.environ.get(name, "")
    if not re.fullmatch(shape, value):
        _stop(f"{name} is not set as it must be ({shape})")
    return value


def _stop(sentence: str) -> NoReturn:
    sys.exit(sentence)


def _ask(method: str, path: str, body: bytes | None = None, kind: str = "application/json") -> Any:  # noqa: ANN401 -- JSON
    """What the forge answers, as plain data; None for an empty answer."""
    server, repository = _need("SERVER", r"https?://[^\s?#]+"), _need("REPOSITORY", r"[\w.-]+/[\w.-]+")
    request = Request(  # noqa: S310 -- the scheme is checked above
        f"{server.rstrip('/')}/api/v1/repos/{repository}/{path}",
        data=body,
        method=method,
        headers={"Authorization": f"token {_need('TOKEN', r'[!-~]+')}", "Content-Type": kind},
    )
    with _opener().open(request, timeout=60) as answer:
        content = answer.read()
    return json.loads(content) if content else None


def _tell(method: str, path: str, **values: object) -> Any:  # noqa: ANN401 -- JSON
    return _ask(method, path, json.dumps(values).encode())


def _send(path: str, content: bytes) -> None:
    """Upload a file as a form does; its digest as boundary is nowhere in it."""
    line = sha256(content).hexdigest().encode()
    head = (
        b'Content-Disposition: form-data; name="attachment"; filename="file"\r\nContent-Type: application/octet-stream'
    )
    body = b"--%b\r\n%b\r\n\r\n%b\r\n--%b--\r\n" % (line, head, content, line)
    _ask("POST", path, body, f"multipart/form-data; boundary={line.decode()}")


def comment(report: Path) -> None:
    """Put a report under the pull request PULL, in the place of the earlier one.

    Args:
        report: Markdown that is safe to show, as `fora-plate diff --format markdown` writes it.
    """
    pull = _need("PULL", r"\d+")
    text = report.read_text(encoding="utf-8")
    if len(text) > LONGEST:
        text = f"{text[:LONGEST].rsplit(chr(10), 1)[0]}\n\n…\n"
    body = f"{MARK}\n{text}"
    try:
        comments = _ask("GET", f"issues/{pull}/comments")
        ours = [found["id"] for found in comments if found["body"].startswith(MARK)]
        if ours:
            _tell("PATCH", f"issues/comments/{ours[0]}", body=body)
        else:
            _tell("POST", f"issues/{pull}/comments", body=body)
    except HTTPError as error:
        if error.code not in FORBIDDEN:
            raise
        sys.stdout.write("This token may not comment; the report is in the log above and in the artifact.\n")


def release(folder: Path) -> None:
    """Make the release of the tag VERSION, when it is not there, and add the files of a folder to it."""
    version = _need("VERSION", r"[A-Za-z0-9][A-Za-z0-9.+-]*")
    try:
        made = _ask("GET", f"releases/tags/{version}")
    except HTTPError as error:
        if error.code != MISSING:
            raise
        made = _tell("POST", "releases", tag_name=version, name=version, prerelease="-" in version)
    there = {asset["name"] for asset in made["assets"] or ()}
    for path in sorted(folder.iterdir()):
        if path.name not in there:
            _send(f"releases/{made['id']}/assets?name={quote(path.name, safe='')}", path.read_bytes())
            sys.stdout.write(f"{path.name}\n")


def main(arguments: Sequence[str]) -> None:
    """Do what the first argument says with the path in the second."""
    if len(arguments) != 2 or arguments[0] not in {"comment", "release"}:  # noqa: PLR2004 -- word and path
        sys.exit(__doc__)
    try:
        {"comment": comment, "release": release}[arguments[0]](Path(arguments[1]))
    except (URLError, OSError) as error:
        _stop(f"{arguments[0]}: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
