#!/bin/sh
# Measures `numauth inspect` against the reference tools on the same files, in one run, and prints a
# table: median wall time of 11 runs and greatest memory. Run by hand on a quiet machine:
#   tests/bench/packages.sh build/release/bin/numauth
# Needs apksigner, keytool, openssl, zip and python3. The large files are made here: random data in
# an unsigned APK of tests/data, signed with a key that is made for them. With NUMAUTH_SHARED set,
# hostile files of the corpus are measured too.
set -eu
numauth=${1:?path of numauth}
source=$(cd "$(dirname "$0")/../.." && pwd)
runs=${RUNS:-11}
megabytes=${MEGABYTES:-150}
work=$(mktemp -d "${TMPDIR:-/tmp}/numauth-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM

mkdir "$work/assets"
part=0
while [ "$part" -lt 10 ]; do
    head -c $((megabytes * 104858)) /dev/urandom > "$work/assets/part$part.bin"
    part=$((part + 1))
done
cp "$source/tests/data/packages/s27-unsigned.apk" "$work/unsigned.apk"
(cd "$work" && zip -q unsigned.apk assets/*)
keytool -genkeypair -keystore "$work/key.jks" -storepass benchmark -alias bench -keyalg RSA \
    -keysize 2048 -validity 1000 -dname "CN=Benchmark" 2> /dev/null
sign() {
    apksigner sign --ks "$work/key.jks" --ks-pass pass:benchmark --min-sdk-version "$1" \
        --v1-signing-enabled "$2" --v2-signing-enabled true --v3-signing-enabled true \
        --out "$3" "$work/unsigned.apk" 2> /dev/null
}
sign 19 true "$work/large-v1v2v3.apk"
sign 24 false "$work/large-v2v3.apk"

python3 - "$numauth" "$runs" "$source" "$work" <<'PYTHON'
import os, resource, statistics, subprocess, sys, time

numauth, runs, source, work = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
data = os.path.join(source, 'tests', 'data', 'packages')
shared = os.environ.get('NUMAUTH_SHARED', '')
hostile = os.path.join(shared, 'data', 'packages', 'files', 'gen')


def run(command):
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return (time.perf_counter() - begin) * 1000, usage.ru_maxrss / 1024


def measure(command, times=runs):
    run(command)
    results = [run(command) for _ in range(times)]
    return statistics.median(wall for wall, _ in results), max(memory for _, memory in results)


def show(file, name, result, note=''):
    print(f'| {file} | {name} | {result[0]:.1f} | {result[1]:.0f} | {note} |', flush=True)


print('| file | command | median ms | MiB | |\n|---|---|---:|---:|---|')
empty = measure([numauth, 'inspect', '--help'])
show('-', 'inspect --help', empty, 'start alone')
files = [os.path.join(work, name) for name in ('large-v1v2v3.apk', 'large-v2v3.apk')]
files += sorted(os.path.join(data, name) for name in os.listdir(data)
                if name in ('s03-v1v2v3.apk', 's10-rotated2.apk', 'UnicodeIME-debug.apk'))
for file in files:
    name = f'{os.path.basename(file)} {os.path.getsize(file) / 1e6:.1f} MB'
    reference = measure(['apksigner', 'verify', '--print-certs', file])
    digest = measure(['openssl', 'dgst', '-sha256', file])
    facts = measure([numauth, 'inspect', '--no-verify', file])
    full = measure([numauth, 'inspect', file])
    show(name, 'apksigner verify --print-certs', reference)
    show(name, 'openssl dgst -sha256', digest)
    show(name, 'inspect --no-verify', facts, f'1/{reference[0] / facts[0]:.0f} of apksigner')
    show(name, 'inspect', full, f'{full[0] / reference[0]:.2f} of apksigner, '
         f'{full[0] / digest[0]:.2f} of dgst, +{full[1] - empty[1]:.0f} MiB')
slowest = ('', 0.0)
for file in sorted(os.listdir(hostile)) if os.path.isdir(hostile) else []:
    if not file.endswith(('.apk', '.aab', '.zip')):
        continue
    wall, memory = measure([numauth, 'inspect', os.path.join(hostile, file)], 1)
    if wall > slowest[1]:
        slowest = (file, wall)
    if wall > 100:
        show(file, 'inspect', (wall, memory), 'over 100 ms')
if slowest[0]:
    show(slowest[0], 'inspect', (slowest[1], 0), 'slowest of the corpus')
PYTHON
