#!/bin/sh
# start.sh BINARIES [RUNS]: how long numauth-console takes from its start to the first picture on the
# screen, what it keeps in memory then, and what it does when nobody touches it. Needs a display
# (xvfb-run -s '-screen 0 1480x960x24' tests/bench/start.sh build/release/bin), xdotool and ImageMagick.
set -eu
console=$1/numauth-console
runs=${2:-5}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export QT_QPA_PLATFORM=xcb XDG_DATA_HOME="$home" XDG_CONFIG_HOME="$home" XDG_RUNTIME_DIR="$home"
now() { date +%s%N; }
# More than one colour in the middle of the window: something was painted.
is_painted() { import -window "$1" -sample 48x48! -unique-colors txt:- 2>/dev/null | wc -l; }
ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }

for run in $(seq "$runs"); do
    begin=$(now)
    "$console" --sample --settings "$home/settings.json" > "$home/log" 2>&1 &
    pid=$!
    window=
    while [ -z "$window" ]; do
        window=$(xdotool search --onlyvisible --pid $pid 2>/dev/null | tail -1) || true
        kill -0 $pid 2>/dev/null || { cat "$home/log"; exit 1; }
    done
    mapped=$(now)
    while [ "$(is_painted "$window")" -lt 10 ]; do :; done
    painted=$(now)
    sleep 4
    before=$(ticks $pid)
    sleep 5
    after=$(ticks $pid)
    echo "run $run: window after $(((mapped - begin) / 1000000)) ms, painted after" \
        "$(((painted - begin) / 1000000)) ms," \
        "$(awk '/VmRSS/ {print int($2 / 1024)}' /proc/$pid/status) MB resident," \
        "$((after - before)) ticks of processor in 5 s of rest"
    kill $pid
    wait $pid 2>/dev/null || true
done
