#!/bin/sh
# Measures `numauth doctor` on an APK of 150 MB: wall time, processor time and memory of each run.
# Run by hand on a quiet machine: tests/bench/doctor.sh build/release/bin/numauth [APK]
set -eu
numauth=${1:?path of numauth}
source=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/numauth-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
apk=${2:-$work/big.apk}
[ -f "$apk" ] || python3 "$source/tests/bench/make_apk.py" "$apk"
run=0
while [ "$run" -lt "${RUNS:-5}" ]; do
    /usr/bin/time -f '%e s, %U s processor, %M KB' "$numauth" doctor --fail-on never --quiet \
        --format json --output "$work/doctor.json" "$apk"
    run=$((run + 1))
done
