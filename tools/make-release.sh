#!/bin/sh
# Make what a release holds: PDFs of every plate and of the whole as a document, an archive of the open data, one of the
# sources of this commit, and the sums of all. The same commit gives the same bytes.
#
# Usage: VERSION=v1.0 tools/make-release.sh FORA_PLATE FOLDER
set -eu

fora_plate=$1 release=$2
case ${VERSION:-} in
'' | *[!A-Za-z0-9.+-]* | [!A-Za-z0-9]*)
    echo 'say which version: make release VERSION=v1.0 (letters, digits, dots, plus and hyphens)' >&2
    exit 2
    ;;
esac
name=fora-plate-$VERSION
tools=$(dirname "$0")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# gzip without name and time; the modes in the archive do not come from the settings of this machine.
pack() {
    git -c tar.umask=0022 "$@" --format=tar --output="$scratch/archive"
    gzip -n -9 <"$scratch/archive"
}

rm -rf "$release"
mkdir -p "$release"
"$fora_plate" build --format pdf --out "$release"
"$fora_plate" build --set print --out "$release"
"$fora_plate" export --format csv,json --out "$scratch/data"
commit=$("$tools/folder-commit.sh" "$scratch/data" "$scratch/repository" "Data of $name")
pack --git-dir="$scratch/repository" archive --prefix="$name-data/" "$commit" >"$release/$name-data.tar.gz"
pack archive --prefix="$name/" HEAD >"$release/$name.tar.gz"

sum=sha256sum
command -v sha256sum >/dev/null || sum='shasum -a 256'
cd "$release"
LC_ALL=C $sum -- * >"$scratch/sums"
cp "$scratch/sums" SHA256SUMS
