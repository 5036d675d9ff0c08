#!/bin/sh
# Proves what goes to an index: prove-wheel.sh DIST [PYTEST'S ARGUMENTS]
#
# Unpacks the source distribution in DIST, installs the wheel beside it in a clean environment with
# the pinned requirements, and runs the tests of the one against the other.
set -eu

dist=$(realpath "$1")
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$(dirname "$0")/system-packages.sh" run window test
mkdir "$work/source"
tar -xzf "$dist"/greenroom-*.tar.gz --strip-components=1 -C "$work/source"
${PYTHON:-python3} -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --require-hashes -r "$work/source/requirements.txt"
"$work/venv/bin/pip" install --quiet --no-deps "$dist"/greenroom-*.whl

cd "$work/source"
"$work/venv/bin/python" -P -c 'import greenroom; print(greenroom.__file__.split("/venv/")[1])'
"$work/venv/bin/pytest" -n auto --dist loadfile "$@"
