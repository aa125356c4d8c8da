#!/bin/sh
# Complete a release: into the folder that holds its PDFs go an archive of the data in another folder, one of the sources
# of this commit, and the sums of all. The same commit gives the same bytes.
#
# Usage: VERSION=v1.0 tools/pack-release.sh DATA RELEASE
set -eu

data=$1 release=$2
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

commit=$("$tools/folder-commit.sh" "$data" "$scratch/data" "Data of $name")
pack --git-dir="$scratch/data" archive --prefix="$name-data/" "$commit" >"$release/$name-data.tar.gz"
pack archive --prefix="$name/" HEAD >"$release/$name.tar.gz"

sum=sha256sum
command -v sha256sum >/dev/null || sum='shasum -a 256'
cd "$release"
rm -f SHA256SUMS
LC_ALL=C $sum -- * >"$scratch/sums"
cp "$scratch/sums" SHA256SUMS
