#!/usr/bin/env python3
"""How the console starts and idles: start.py CONSOLE [ROUNDS]

Starts the program on its sample workspace, with a display of its own if Xvfb is there (else on
DISPLAY), and prints, after a round to warm up: ms from exec to the first painted frame of the window, resident MB
with all devices checked, and processor time over ten idle seconds.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SETTLE_S = 4
IDLE_S = 10


def resident_mb(pid):
    with open(f"/proc/{pid}/status") as status:
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def ticks(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def measure(console, display, folder, idles):
    environment = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb", HOME=folder,
                       QT_LOGGING_RULES="qt.widgets.painting.info=true", LC_ALL="C.UTF-8")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"):
        environment[name] = folder
    begin = time.monotonic()
    program = subprocess.Popen(
        [console, "--sample", "--place", "consent", "--settings", f"{folder}/settings.json"],
        env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    first = None
    while first is None:
        line = program.stderr.readline()
        if not line:
            sys.exit("The program ended before it painted.")
        if b"Flushing" in line and b"MainWindow" in line:
            first = (time.monotonic() - begin) * 1000
            worked = ticks(program.pid) * 1000 / os.sysconf("SC_CLK_TCK")
    # Its log must not fill the pipe.
    drain = subprocess.Popen(["cat"], stdin=program.stderr, stdout=subprocess.DEVNULL)
    time.sleep(SETTLE_S)
    used = None
    if idles:
        before = ticks(program.pid)
        time.sleep(IDLE_S)
        used = (ticks(program.pid) - before) * 1000 / os.sysconf("SC_CLK_TCK")
    resident = resident_mb(program.pid)
    program.terminate()
    program.wait()
    drain.wait()
    return first, worked, resident, used


def main():
    console = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    display, server = os.environ.get("DISPLAY", ""), None
    if shutil.which("Xvfb"):
        display = f":{os.getpid() % 1000 + 200}"
        server = subprocess.Popen(["Xvfb", display, "-screen", "0", "1600x1000x24"],
                                  stderr=subprocess.DEVNULL)
        time.sleep(1)
    try:
        with tempfile.TemporaryDirectory() as folder:
            measure(console, display, folder, False)
            results = [measure(console, display, folder, number == 0) for number in range(rounds)]
    finally:
        if server:
            server.terminate()
    paints = [result[0] for result in results]
    print(f"first paint {statistics.median(paints):.0f} ms (median of {rounds}, "
          f"{min(paints):.0f}-{max(paints):.0f}), of these "
          f"{statistics.median(result[1] for result in results):.0f} ms of processor time, "
          f"resident {max(result[2] for result in results):.0f} MB, "
          f"{results[0][3]:.0f} ms of processor time in {IDLE_S} idle seconds, "
          f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
