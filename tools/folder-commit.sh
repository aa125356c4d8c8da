#!/bin/sh
# Make a commit of the files in a folder, in a repository of its own, and print its id. The same files and the same HEAD
# give the same commit: author and dates do not come from this machine. Neither the work tree nor the index of the
# repository that we stand in is touched.
#
# Usage: tools/folder-commit.sh FOLDER REPOSITORY MESSAGE
set -eu

folder=$1 repository=$2 message=$3

# The settings of whoever runs this must not change the bytes: line ends, modes, attributes, ignored files.
own() {
    GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_ATTR_NOSYSTEM=1 git --git-dir="$repository" \
        -c core.autocrlf=false -c core.fileMode=false -c core.excludesFile=/dev/null \
        -c core.attributesFile=/dev/null "$@"
}

moment=$(git log -1 --format=%ct HEAD)
own init --quiet --bare "$repository"
own --work-tree="$folder" add --all --force .
tree=$(own write-tree)
export GIT_AUTHOR_NAME=fora-plate GIT_AUTHOR_EMAIL=noreply@localhost GIT_AUTHOR_DATE="$moment +0000"
export GIT_COMMITTER_NAME=fora-plate GIT_COMMITTER_EMAIL=noreply@localhost GIT_COMMITTER_DATE="$moment +0000"
printf '%s\n' "$message" | own commit-tree "$tree"
