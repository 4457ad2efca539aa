#!/usr/bin/env python3
"""Measures the sandbox of a built numauth: how soon it is ready, how many GetMobile calls with V3
signature it answers a second, how late at 2 000 a second, a suite of 1 000 calls, and its memory over 1 000 000 calls.
Run by hand on a quiet machine: tests/bench/sandbox.py build/release/bin/numauth [ready|load|late|suite|memory]...
Needs wrk (load, late). Beside wall time the processor time is printed: it tells a busy machine from a slow program."""
import datetime, hashlib, hmac, json, os, random, re, resource, socket, statistics, subprocess, sys, tempfile, time
import urllib.parse

LUA = '''
local lines, at, wait = {}, 0, tonumber(os.getenv("BENCH_DELAY") or "0")
function init() for line in io.lines(os.getenv("BENCH_REQUESTS")) do lines[#lines + 1] = line end end
function delay() return wait end
function request()
  at = at + 1
  local path, nonce, date, authorization = lines[(at - 1) % #lines + 1]:match("(%S+) (%S+) (%S+) (.*)")
  return wrk.format("POST", path, {["x-acs-action"] = "GetMobile", ["x-acs-version"] = "2017-05-25",
    ["x-acs-signature-nonce"] = nonce, ["x-acs-date"] = date, ["x-acs-content-sha256"] = os.getenv("BENCH_EMPTY"),
    ["Authorization"] = authorization, ["Content-Length"] = "0"})
end
local threads = {}
function setup(thread) table.insert(threads, thread) end
bad = 0
function response(status, headers, body) if not body:find('"OK"', 1, true) then bad = bad + 1 end end
function done(summary, latency)
  local refused = 0
  for _, thread in ipairs(threads) do refused = refused + thread:get("bad") end
  io.write(string.format("BENCH %d %d %.3f %.3f %d\\n", summary.requests, summary.duration, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, refused))
end
'''


def processor(pid):
    """Seconds of user and system time of a process."""
    fields = open(f'/proc/{pid}/stat').read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def start(numauth, *options):
    process = subprocess.Popen([*pinned(0), numauth, 'sandbox', '--quiet', *options], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    return process, json.loads(process.stdout.readline())


def pinned(core):
    return ['taskset', '-c', str(core)] if os.cpu_count() > 1 else []


def ready(numauth):
    times = []
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(20):
        begin = time.perf_counter()
        process, _ = start(numauth)
        times.append((time.perf_counter() - begin) * 1000)
        process.terminate()
        process.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / 20 * 1000
    print(f'ready: median {statistics.median(times):.0f} ms, fastest {min(times):.0f} ms, slowest {max(times):.0f} ms, '
          f'{used:.0f} ms processor a run')


def signed(host, key, secret, token, number, date):
    query = 'AccessToken=' + urllib.parse.quote(token, safe='-_.~')
    empty = hashlib.sha256(b'').hexdigest()
    headers = {'host': host, 'x-acs-action': 'GetMobile', 'x-acs-content-sha256': empty, 'x-acs-date': date,
               'x-acs-signature-nonce': f'bench{number}', 'x-acs-version': '2017-05-25'}
    names = ';'.join(headers)
    canonical = '\n'.join(['POST', '/', query, ''.join(f'{k}:{v}\n' for k, v in headers.items()), names, empty])
    text = 'ACS3-HMAC-SHA256\n' + hashlib.sha256(canonical.encode()).hexdigest()
    signature = hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
    return (f'/?{query} bench{number} {date} ACS3-HMAC-SHA256 Credential={key},SignedHeaders={names},'
            f'Signature={signature}')


def wrk(numauth, calls, seconds, connections, delay):
    with tempfile.TemporaryDirectory() as folder:
        scenario = os.path.join(folder, 'scenario.json')
        tokens = [f'sandbox-bench{number:08}' for number in range(calls)]
        with open(scenario, 'w') as file:
            json.dump({'formatVersion': 1, 'sandbox': {'tokens': [{'token': token, 'kind': 'accessToken', 'carrier': 'CMCC',
                                               'phone': '13800000001'} for token in tokens]}}, file)
        process, line = start(numauth, '--scenario', scenario)
        host = line['listening'].split('//')[1]
        date = datetime.datetime.now(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
        requests, lua = os.path.join(folder, 'requests'), os.path.join(folder, 'bench.lua')
        offset = random.randrange(10 ** 12)
        with open(requests, 'w') as file:
            for number, token in enumerate(tokens):
                file.write(signed(host, line['accessKeyId'], line['accessKeySecret'], token, offset + number, date) + '\n')
        open(lua, 'w').write(LUA)
        used = processor(process.pid)
        run = subprocess.run([*pinned(1), 'wrk', '-t1', f'-c{connections}', f'-d{seconds}s', '--latency', '-s', lua,
                              line['listening']], capture_output=True, text=True,
                             env={**os.environ, 'BENCH_REQUESTS': requests, 'BENCH_DELAY': str(delay),
                                  'BENCH_EMPTY': hashlib.sha256(b'').hexdigest()})
        used = processor(process.pid) - used
        process.terminate()
        process.wait()
        found = re.search(r'BENCH (\d+) (\d+) (\S+) (\S+) (\d+)', run.stdout)
        if not found:
            sys.exit(run.stdout + run.stderr)
        count, micros = int(found[1]), int(found[2])
        if 'Non-2xx' in run.stdout:
            print(run.stdout)
        print(f'  {count / micros * 1e6:.0f} calls/s, {count / used:.0f} calls a second of processor time, median '
              f'{found[3]} ms, p99 {found[4]} ms ({count} calls, {found[5]} not OK, {calls} tokens)')


def load(numauth):
    print('load: as fast as 16 connections can')
    wrk(numauth, 100_000, 5, 16, 0)


def late(numauth):
    print('late: about 2 000 calls a second')
    wrk(numauth, 40_000, 10, 20, 9)


def suite(numauth):
    with tempfile.TemporaryDirectory() as folder:
        open(os.path.join(folder, 'phones.csv'), 'w').write(
            'phone\n' + ''.join(f'138{number:08}\n' for number in range(1000)))
        path = os.path.join(folder, 'calls.json')
        json.dump({'formatVersion': 1, 'rows': 'phones.csv', 'steps': [
            {'operation': 'GetMobile', 'parameters': {'AccessToken': 'mint:CMCC:${phone}'}}]}, open(path, 'w'))
        open(os.path.join(folder, 'workspace.json'), 'w').write('{"formatVersion":1,"name":"bench"}')
        for _ in range(3):
            before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            run = subprocess.run([numauth, 'run', path, '--jobs', '16', '--quiet'], capture_output=True, text=True,
                                 cwd=folder)
            wall, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
            used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(f'suite: {wall:.2f} s, {used:.2f} s processor: {run.stdout.splitlines()[-1]}')


class Connection:
    """One connection that is kept: blocking, one request after the other."""

    def __init__(self, host):
        name, port = host.split(':')
        self.host, self.socket, self.rest = host, socket.create_connection((name, int(port))), b''
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def post(self, path, headers, body=b''):
        head = f'POST {path} HTTP/1.1\r\nHost: {self.host}\r\n{headers}Content-Length: {len(body)}\r\n\r\n'
        self.socket.sendall(head.encode() + body)
        while b'\r\n\r\n' not in self.rest:
            self.read()
        head, self.rest = self.rest.split(b'\r\n\r\n', 1)
        size = int(re.search(rb'(?i)content-length: *(\d+)', head)[1])
        while len(self.rest) < size:
            self.read()
        answer, self.rest = self.rest[:size], self.rest[size:]
        return json.loads(answer)

    def read(self):
        piece = self.socket.recv(65536)
        if not piece:
            sys.exit('the sandbox hung up')
        self.rest += piece


def resident(pid):
    """MiB that a process holds in memory."""
    return int(re.search(r'VmRSS:\s+(\d+)', open(f'/proc/{pid}/status').read())[1]) / 1024


def memory(numauth):
    """Mints a token and spends it, 1 000 000 times; the virtual clock takes four hours meanwhile."""
    process, line = start(numauth)
    host = line['listening'].split('//')[1]
    connection, empty, failed = Connection(host), hashlib.sha256(b'').hexdigest(), 0
    admin = 'Content-Type: application/json\r\n'
    begin = time.perf_counter()
    for number in range(1, 1_000_001):
        token = connection.post('/sandbox/v1/tokens', admin, b'{"carrier":"CMCC","phone":"138%08d"}' % number)['token']
        date = datetime.datetime.now(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
        path, nonce, date, authorization = signed(
            host, line['accessKeyId'], line['accessKeySecret'], token, number, date).split(' ', 3)
        answer = connection.post(path, f'x-acs-action: GetMobile\r\nx-acs-version: 2017-05-25\r\nx-acs-date: {date}\r\n'
                                 f'x-acs-signature-nonce: {nonce}\r\nx-acs-content-sha256: {empty}\r\n'
                                 f'Authorization: {authorization}\r\n')
        failed += answer['Code'] != 'OK'
        if number % 1000 == 0:
            connection.post('/sandbox/v1/clock', admin, b'{"advanceSeconds":15}')
        if number % 100_000 == 0:
            print(f'memory: {resident(process.pid):.1f} MiB after {number} calls, {failed} not OK, '
                  f'{time.perf_counter() - begin:.0f} s', flush=True)
    process.terminate()
    process.wait()


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    parts = {'ready': ready, 'load': load, 'late': late, 'suite': suite, 'memory': memory}
    for name in sys.argv[2:] or parts:
        parts[name](os.path.abspath(sys.argv[1]))
