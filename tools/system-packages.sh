#!/bin/sh
# See to it that what must come from the system is there: for `plate` the cairo library, Graphviz and a Python that can
# make virtual environments; for `test` also Chromium, pdftotext, qpdf and mutool. Looks for the thing itself, not for
# a package.
#
# What is missing is installed when that needs no question (apt-get, and root or sudo without password). Otherwise,
# or with SYSTEM_INSTALL=no, the command for this system is printed and the script fails.
#
# Usage: PYTHON=/path/to/python3 tools/system-packages.sh plate|test
set -eu

purpose=${1:-}
case $purpose in
plate | test) ;;
*)
    echo "usage: $0 plate|test" >&2
    exit 2
    ;;
esac
python=$("$(dirname "$0")/find-python.sh")

has_venv() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null
}

has_cairo() {
    "$python" - 2>/dev/null <<'PYTHON'
import ctypes, ctypes.util, sys

for name in ("libcairo.so.2", "libcairo.2.dylib", ctypes.util.find_library("cairo")):
    try:
        if name and ctypes.CDLL(name):
            sys.exit(0)
    except OSError:
        pass
sys.exit(1)
PYTHON
}

has_command() {
    for name in "$@"; do
        if command -v "$name" >/dev/null 2>&1; then
            return 0
        fi
    done
    return 1
}

has_chromium() {
    has_command chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}

is_ubuntu() {
    grep -qs '^ID=ubuntu$' /etc/os-release
}

# Fills `missing` (what, for people) and the names of the packages: `apt`, `dnf`, `brew`.
look() {
    missing='' apt='' dnf='' brew=''
    if ! has_venv; then
        version=$("$python" -c 'import sys; print("{}.{}".format(*sys.version_info))')
        add 'virtual environments' "python$version-venv" python3-pip python@3.13
    fi
    has_cairo || add cairo libcairo2 cairo cairo
    has_command dot || add Graphviz graphviz graphviz graphviz
    if [ "$purpose" = test ]; then
        chromium=chromium
        if is_ubuntu; then chromium='chromium-browser'; fi
        has_chromium || add Chromium "$chromium" chromium google-chrome
        has_command pdftotext || add pdftotext poppler-utils poppler-utils poppler
        has_command qpdf || add qpdf qpdf qpdf qpdf
        has_command mutool || add mutool mupdf-tools mupdf mupdf-tools
    fi
}

add() {
    missing="${missing:+$missing, }$1"
    apt="$apt $2" dnf="$dnf $3" brew="$brew $4"
}

# Sets `as_root` to what must stand before a command; fails when a password would be asked.
may_install() {
    [ "${SYSTEM_INSTALL:-yes}" != no ] && has_command apt-get || return 1
    if [ "$(id -u)" = 0 ]; then
        as_root=''
    elif has_command sudo && sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        return 1
    fi
}

# Says in one line what it does; what apt-get says is shown only when it fails.
# shellcheck disable=SC2086  # as_root, quiet and apt are lists of words
install() {
    echo "installing system packages:$apt" >&2
    quiet='env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300'
    log=$(mktemp)
    $as_root $quiet update </dev/null >"$log" 2>&1 || echo 'apt-get update failed, going on with the old lists' >&2
    $as_root $quiet install --no-install-recommends --yes $apt </dev/null >>"$log" 2>&1 || cat "$log" >&2
    rm -f "$log"
}

advise() {
    echo "missing on this system: $missing. Install it with:" >&2
    if has_command apt-get; then
        echo "  sudo apt-get install$apt" >&2
    elif has_command dnf; then
        echo "  sudo dnf install$dnf" >&2
    elif has_command brew; then
        echo "  brew install$brew" >&2
    else
        echo "  Debian, Ubuntu: sudo apt-get install$apt" >&2
        echo "  Fedora:         sudo dnf install$dnf" >&2
        echo "  macOS:          brew install$brew" >&2
    fi
    exit 1
}

look
if [ -n "$missing" ] && may_install; then
    install
    look
fi
if [ -n "$missing" ]; then
    advise
fi
