"""Make the font subsets of the package from an unpacked npm package `inter-ui`.

In: the folder of the unpacked package (`npm pack inter-ui@4.1.1`, then `tar -xf`). Out: the files in
`src/fora_plate/fonts/`: per face a TTF (HarfBuzz, cairo) and a WOFF2 with the same glyphs (SVG), the licence and the
recorded source. The same input and the locked tools give the same bytes. `make` never runs this: the results are
committed.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import sys
from pathlib import Path
from typing import Final

import brotli  # named here because WOFF2 needs it and its version decides the bytes
from fontTools import version as fonttools_version
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

PACKAGE: Final = "inter-ui"
VERSION: Final = "4.1.1"
FACES: Final = ("Regular", "Bold")
INPUTS: Final = {
    "LICENSE.txt": "cc36dd53b88f8c7f138b9708e0c4b598816e4e52c7e252859e67e1e7edbcf117",
    "web/Inter-Bold.woff2": "fa888127b6da015b65569f0351f3b5c391ad928904951f1c20e9f8462a8d95ea",
    "web/Inter-Regular.woff2": "e06f6b1bc553aaea4e4668023ed0ab0a147129c3107f511bc7d03d361b0ae085",
}
FONTS: Final = Path(__file__).resolve().parent.parent / "src" / "fora_plate" / "fonts"

UNICODES: Final = (
    *range(0x0020, 0x007F),  # Basic Latin
    *range(0x00A0, 0x0180),  # Latin-1 Supplement, Latin Extended-A
    *range(0x0218, 0x021C),  # S and T with comma below
    *range(0x0300, 0x0305),  # combining grave, acute, circumflex, tilde, macron
    *range(0x0306, 0x030B),  # breve, dot, diaeresis, hook, ring
    0x030C,  # caron
    *(0x0323, 0x0326, 0x0327, 0x0328),  # dot below, comma below, cedilla, ogonek
    *range(0x2010, 0x2028),  # dashes, quotation marks, bullets, ellipsis
    *range(0x2030, 0x203B),  # per mille, primes, angle quotation marks
    0x2044,  # fraction slash
    0x20AC,  # euro
    0x2122,  # trade mark
    *map(ord, "←→↑↓↳○●◌◆◇△▲▷▶□■⊘✓"),
)
OPTIONAL: Final = frozenset({0x00AD, 0x0149, 0x25CC})
"""Asked for, not in Inter 4.1: soft hyphen, n preceded by apostrophe (deprecated in Unicode), dotted circle."""
FEATURES: Final = ("ccmp", "kern", "locl", "mark", "mkmk")
"""What places a text right. No alternates, no ligatures, no contextual forms: letters stay letters in every reader."""
METRICS: Final = {
    "units per em": ("head", "unitsPerEm"),
    "ascent": ("hhea", "ascent"),
    "descent": ("hhea", "descent"),
    "line gap": ("hhea", "lineGap"),
    "cap height": ("OS/2", "sCapHeight"),
    "x-height": ("OS/2", "sxHeight"),
}


def main() -> int:
    """Check the inputs, write the outputs, say what was made."""
    parser = argparse.ArgumentParser(description="Make the font subsets of the package.")
    parser.add_argument("package", type=Path, help=f"folder of the unpacked npm package {PACKAGE} {VERSION}")
    package: Path = parser.parse_args().package
    for name, expected in INPUTS.items():
        found = _sha256((package / name).read_bytes())
        if found != expected:
            print(f"{package / name}: sha256 is {found}, expected {expected}", file=sys.stderr)
            return 1
    FONTS.mkdir(parents=True, exist_ok=True)
    (FONTS / "OFL.txt").write_bytes((package / "LICENSE.txt").read_bytes())
    for face in FACES:
        font = _subset(package / "web" / f"Inter-{face}.woff2")
        (FONTS / f"Inter-{face}.ttf").write_bytes(_save(font, None))
        (FONTS / f"Inter-{face}.woff2").write_bytes(_save(font, "woff2"))
    (FONTS / "SOURCE.txt").write_text(_source(), encoding="utf-8", newline="\n")
    for path in sorted(FONTS.iterdir()):
        print(f"{path.stat().st_size:8}  {path.name}")
    return 0


def _subset(path: Path) -> TTFont:
    font = TTFont(path, recalcTimestamp=False)
    absent = set(UNICODES) - set(font.getBestCmap()) - OPTIONAL
    if absent:
        sys.exit(f"{path}: no glyph for {' '.join(f'U+{code:04X}' for code in sorted(absent))}")
    options = Options(
        layout_features=list(FEATURES),
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 7, 13, 14],
        name_languages=[0x409],
        notdef_outline=True,
        hinting=False,
        glyph_names=False,
        recalc_timestamp=False,
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=UNICODES)
    subsetter.subset(font)
    return font


def _save(font: TTFont, flavor: str | None) -> bytes:
    font.flavor = flavor
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=True)
    return buffer.getvalue()


def _source() -> str:
    font = TTFont(FONTS / "Inter-Regular.ttf")
    names = {record.nameID: str(record) for record in font["name"].names}
    metrics = [f"  {label}: {getattr(font[table], field)}" for label, (table, field) in METRICS.items()]
    outputs = ["OFL.txt", *(f"Inter-{face}.{kind}" for face in sorted(FACES) for kind in ("ttf", "woff2"))]
    return "\n".join(
        [
            "Inter, subsets for the FORA plate",
            "",
            f"{names[0]}. {names[7]}",
            "Licence: SIL Open Font License 1.1 (OFL-1.1), see OFL.txt. No Reserved Font Name is declared.",
            "Home: https://rsms.me/inter/   Source: https://github.com/rsms/inter",
            f"Version: {names[5].removeprefix('Version ')} (Inter 4.1)",
            "",
            "These files are a Modified Version in the sense of the licence: fewer characters and no optional",
            "OpenType features. The drawings of the characters were not changed.",
            "",
            f"Made from: npm package {PACKAGE} {VERSION}",
            *(f"  sha256 {digest}  {name}" for name, digest in sorted(INPUTS.items())),
            f"Made by: tools/make-fonts.py with fontTools {fonttools_version}, brotli {brotli.__version__}",
            f"  {len(font.getBestCmap())} characters, {font['maxp'].numGlyphs} glyphs; features {' '.join(FEATURES)}",
            "Result:",
            *(f"  sha256 {_sha256((FONTS / name).read_bytes())}  {name}" for name in outputs),
            "",
            "Metrics, equal in both faces:",
            *metrics,
            "",
        ]
    )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
