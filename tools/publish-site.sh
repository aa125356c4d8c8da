#!/bin/sh
# Push a folder as the whole content of $BRANCH of $REMOTE: one commit without history, so that old plates do not pile
# up there. The commit names the commit that the site was made from. Pushes nothing when nothing changed, and only over
# a branch that this script made.
#
# Usage: REMOTE=https://... BRANCH=pages [TOKEN=...] tools/publish-site.sh FOLDER
set -eu

fail() {
    echo "$1" >&2
    exit 1
}

folder=${1:?usage: $0 FOLDER}
[ -n "${REMOTE:-}" ] || fail 'say where to: make publish REMOTE=https://codeberg.org/owner/repository.git'
[ -n "${BRANCH:-}" ] || fail 'say which branch: make publish BRANCH=pages'
git check-ref-format "refs/heads/$BRANCH" || fail "$BRANCH is not a name for a branch"
[ -f "$folder/index.html" ] || fail "$folder/ holds no index.html; make it first: make site"
[ -z "$(git status --porcelain --untracked-files=no)" ] ||
    fail 'there are changes that are not committed; what is published must follow from a commit'

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tools=$(dirname "$0")
mark='Publish the site of'
commit=$("$tools/folder-commit.sh" "$folder" "$scratch" "$mark $(git rev-parse HEAD)")

# The token goes from the environment to git only: no argument and no address ever holds it.
# shellcheck disable=SC2016  # expanded by the shell that git starts
if [ -n "${TOKEN:-}" ]; then
    export GIT_CONFIG_COUNT=2 GIT_CONFIG_KEY_0=credential.helper GIT_CONFIG_VALUE_0= \
        GIT_CONFIG_KEY_1=credential.helper \
        GIT_CONFIG_VALUE_1='!f() { test "$1" != get || printf "username=x-access-token\npassword=%s\n" "$TOKEN"; }; f'
fi
export GIT_TERMINAL_PROMPT=0
there() {
    git --git-dir="$scratch" "$@"
}

old=$(there ls-remote -- "$REMOTE" "refs/heads/$BRANCH") || fail "$REMOTE cannot be read"
old=${old%%[!0-9a-f]*}
if [ -n "$old" ]; then
    there fetch --quiet --no-tags --depth=1 -- "$REMOTE" "refs/heads/$BRANCH"
    case $(there log -1 --format=%s FETCH_HEAD) in
    "$mark "*) ;;
    *) fail "the branch $BRANCH there was not made by this command; remove it, or name another: BRANCH=..." ;;
    esac
    if [ "$(there rev-parse 'FETCH_HEAD^{tree}')" = "$(there rev-parse "$commit^{tree}")" ]; then
        echo "nothing changed: $BRANCH stays as it is"
        exit 0
    fi
fi
there push --quiet --force-with-lease="refs/heads/$BRANCH:$old" -- "$REMOTE" "$commit:refs/heads/$BRANCH"
echo "$BRANCH is now $commit"
