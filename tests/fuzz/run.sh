#!/bin/sh
# Seeds each fuzz target from the test files (and the corpus of NUMAUTH_SHARED) and runs it:
#   tests/fuzz/run.sh build/fuzz/bin SECONDS [Name…]
# What it finds stays in build/fuzz/findings; one line per target says how it went.
set -eu
bin=${1:?folder of the fuzz targets}
seconds=${2:?seconds for each target}
shift 2
source=$(cd "$(dirname "$0")/../.." && pwd)
seeds=$bin/../seeds
findings=$bin/../findings
mkdir -p "$seeds" "$findings"
python3 "$source/tests/fuzz/seeds.py" "$source" "$seeds"
[ $# -gt 0 ] || set -- $(cd "$bin" && ls | sed -n 's/_fuzzer$//p')
status=0
for name in "$@"; do
    mkdir -p "$seeds/$name" "$findings/$name"
    log=$findings/$name/log.txt
    run="$bin/${name}_fuzzer -timeout=10 -rss_limit_mb=2048 -artifact_prefix=$findings/$name/"
    # Libraries that keep something from each input would have the leak checker search all memory
    # after each; so the inputs that matter are run once more with it.
    if $run -detect_leaks=0 -max_total_time="$seconds" "$findings/$name" "$seeds/$name" \
            > "$log" 2>&1 &&
        $run -runs=0 "$findings/$name" "$seeds/$name" >> "$log" 2>&1; then
        echo "$name: $(grep -o '^Done [0-9]* runs.*' "$log" | head -1)"
    else
        echo "$name: FOUND SOMETHING, see $log"
        status=1
    fi
done
exit $status
