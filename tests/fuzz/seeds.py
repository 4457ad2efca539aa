"""Writes seeds for the fuzz targets: whole test files, and the parts that the parsers see."""
import glob
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

source, target = sys.argv[1:3]
shared = os.environ.get('NUMAUTH_SHARED', '')
LIMIT = 256 * 1024
PIECE = 4 * 1024
count = {}


def add(name, data):
    if not data or len(data) > LIMIT:
        return
    folder = os.path.join(target, name)
    os.makedirs(folder, exist_ok=True)
    count[name] = count.get(name, 0) + 1
    with open(os.path.join(folder, f'seed{count[name]:04d}'), 'wb') as file:
        file.write(data)


def files(*patterns):
    for pattern in patterns:
        for path in sorted(glob.glob(os.path.join(source, pattern), recursive=True)):
            if os.path.isfile(path):
                with open(path, 'rb') as file:
                    yield path, file.read()


def shared_files(pattern):
    if shared:
        yield from files(os.path.join(shared, 'data', pattern))


def parts(data, wanted):
    """Entries of an archive whose names match; broken archives have none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                if re.search(wanted, info.filename) and info.file_size <= LIMIT:
                    yield info.filename, archive.read(info)
    except Exception:
        return


def block_values(data):
    """The values of the signing block: what readSigners() gets."""
    end = data.rfind(b'APK Sig Block 42')
    if end < 8:
        return
    size = int.from_bytes(data[end - 8:end], 'little')
    at = end + 16 - size
    while 0 < at < end - 8:
        length = int.from_bytes(data[at:at + 8], 'little')
        if length < 4 or at + 8 + length > end:
            return
        yield data[at + 12:at + 8 + length]
        at += 8 + length


def quick_keystores():
    """PKCS#12 with a single round: the fuzz build derives no key that costs more."""
    with tempfile.TemporaryDirectory() as folder:
        pem, store = os.path.join(folder, 'pem'), os.path.join(folder, 'store')
        run = lambda *words: subprocess.run(['openssl', *words], capture_output=True).returncode == 0
        if not run('req', '-x509', '-newkey', 'rsa:1024', '-nodes', '-subj', '/CN=seed', '-days',
                   '9999', '-keyout', pem, '-out', pem + '.crt'):
            return
        for kind in [[], ['-legacy'], ['-nomac'], ['-legacy', '-nomac'],
                     ['-certpbe', 'NONE', '-keypbe', 'NONE']]:
            if run('pkcs12', '-export', *kind, '-iter', '1', '-name', 'seed', '-passout',
                   'pass:changeit', '-inkey', pem, '-in', pem + '.crt', '-out', store):
                with open(store, 'rb') as file:
                    yield file.read()


def evidence_files():
    """Cases as they are packed, stored so that mutations reach the files inside."""
    part = {'manifest.json': b'', 'log.txt': b'{"code":"600008","msg":"x"}\n',
            'phone.json': b'{"vpn":"on"}', 'answers.json': b'{"formatVersion":1,"answers":{}}',
            'workspace/workspace.json': b'{"formatVersion":1,"name":"w"}'}
    for names in [['log.txt'], ['log.txt', 'phone.json'], list(part)[1:]]:
        listed = [{'path': name, 'bytes': len(part[name]), 'redactions': 0,
                   'sha256': hashlib.sha256(part[name]).hexdigest(),
                   'what': {'en': 'part', 'zh': '部分'}} for name in names]
        manifest = {'formatVersion': 1, 'kind': 'numauth-evidence', 'device': '', 'note': '',
                    'created': '2026-01-01T00:00:00Z', 'omitted': [], 'pages': [],
                    'versions': {'numauth': '0', 'system': 's'}, 'parts': listed}
        case = io.BytesIO()
        with zipfile.ZipFile(case, 'w') as archive:
            archive.writestr('manifest.json', json.dumps(manifest))
            for name in names:
                archive.writestr(name, part[name])
        yield case.getvalue()


def property_lists():
    for _, data in files('tests/data/ios/*.ipa'):
        yield from (content for _, content in parts(data, r'Info\.plist$'))


apks = list(files('tests/data/packages/*.apk')) + list(
    shared_files('packages/files/gen/*.apk'))[:150]
for path, data in apks:
    if len(data) <= 64 * 1024:
        add('Zip', data)
    for value in block_values(data):
        add('SigningBlock', value)
    for name, content in parts(data, r'^AndroidManifest\.xml$|^res/.*\.xml$'):
        add('BinaryXml', content)
    for name, content in parts(data, r'^resources\.arsc$'):
        add('ResourceTable', content)
    for name, content in parts(data, r'^META-INF/.*\.(RSA|DSA|EC)$'):
        add('Pkcs7', content)
    for name, content in parts(data, r'^META-INF/.*\.(SF|MF)$'):
        add('JarManifest', content)
for path, data in files('tests/data/bundles/*.aab'):
    for name, content in parts(data, r'AndroidManifest\.xml$|resources\.pb$'):
        add('ProtobufXml', content)
for path, data in files('tests/data/ios/*'):
    if path.endswith(('.mobileprovision', '.provisionprofile')):
        add('Profile', data)
        add('Pkcs7', data)
    for name, content in parts(data, r'\.app/[^/.]+$'):
        add('MachO', content)
for content in property_lists():
    add('PropertyList', content)
for path, data in files('tests/data/keystores/*'):
    if not path.endswith(('.md', '.json')):
        add('Keystore', data)
for data in quick_keystores():
    add('Keystore', data)
for path, data in files('resources/samples/**/schemes/*.json', 'tests/data/**/schemes/*.json'):
    add('SchemeFile', data)
add('PageFileEdit', b'^CGRect(CGSize s, CGSize p, CGRect f) { f.origin.y = 70; return f; }')
add('PageFileEdit', b'{ s, p, f in CGRect(x: 16, y: 70, width: p.width - 32, height: 50) }')
add('PageFileEdit', b'{"attributes" : {"a":["\\"}",{"b":[1]}]},"formatVersion":1,"platform":"ios"}')
add('SchemeFile', b'id,name,platform,appName\nshop,Shop,android,"a, b"\n')
add('SchemeFile', b'app,platform,sdk,scheme,key,keptIn\n3.2,android,2.12.1,shop,k1,client\n')
add('SchemeFile', b'{"formatVersion":1,"schemes":[{"id":"s","name":"S","platform":"ios"}],'
                  b'"keys":[{"id":"k","scheme":"s"}],"releases":[]}')
for path, data in files('resources/samples/**/pages/*.json'):
    add('ConsentPage', data)
    add('PageFileEdit', data)
for path, data in list(shared_files('consent/android/corpus/*'))[:80]:
    add('ConsentSource', data)
    add('FrameBlock', data)
for path, data in files('resources/samples/**/suites/*.json'):
    add('CallSuite', data)
add('CallSuite', b'{"formatVersion":1,"name":"s","steps":[{"name":"a","operation":"GetMobile",'
                 b'"parameters":{"AccessToken":"mint:CMCC:13800000001"},'
                 b'"expect":{"verdict":"ok","body":{"Data.Mobile":{"matches":"^1"}}}}]}')
add('CallFiles', b'{"formatVersion":1,"calls":[{"name":"a","operation":"GetMobile",'
    b'"parameters":{"OutId":"1"}}]}')
add('CallFiles', b'{"environments":[{"name":"a","address":"https://h","ca":"c.pem","credential":'
    b'{"accessKeyId":"x","accessKeySecret":"vault:y"}},{"name":"live","credential":"profile:z"}]}')
add('CallImport', b"curl -X POST 'https://h/?OutId=1' -H \"x-acs-action: GetMobile\" \\\n"
    b"  --data-urlencode 'AccessToken=a b' -d $'Version=\\x32'")
add('CallImport', b'{"log":{"entries":[{"request":{"url":"https://h/?Action=GetMobile&OutId=%41",'
    b'"headers":[{"name":"a","value":"b"}],"postData":{"text":"AccessToken=1","params":[]}}}]}}')
add('CliProfile', b'{"current":"default","profiles":[{"name":"default","mode":"AK",'
                  b'"access_key_id":"id","access_key_secret":"secret","region_id":"cn-hangzhou"}]}')
add('SignInput', b'{"algorithm":"ACS3-HMAC-SHA256","method":"POST","host":"example.com","path":"/",'
                 b'"query":{"AccessToken":"t"},"headers":{},"accessKeyId":"id",'
                 b'"accessKeySecret":"secret"}')
add('SignInput', b'{"Code":"OK","Message":"OK","GateVerifyResultDTO":{"VerifyResult":"PASS"}}')
request = (b'POST /?Action=GetMobile&Version=2017-05-25 HTTP/1.1\r\nHost: 127.0.0.1:1\r\n'
           b'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}')
add('HttpRequest', request)
answer = b'{"Code":"OK","Message":"OK","RequestId":"R","GetMobileResultDTO":{"Mobile":"13800000001"}}'
add('HttpAnswer', b'HTTP/1.1 200 OK\r\nDate: Tue, 03 Mar 2026 08:00:00 GMT\r\nContent-Length: %d\r\n\r\n%s'
    % (len(answer), answer))
add('HttpAnswer', b'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n'
    b'x-sandbox-reason: token-used\r\n\r\n1a\r\n{"Code":"MissingToken","a":1}\r\n0\r\n\r\n')
add('HttpAnswer', b'HTTP/1.0 502 Bad Gateway\r\n\r\n<html>')
add('Gateway', b'POST\n/\nAccessCode=sandbox-eHh4&PhoneNumber=13800000001\nx-acs-action: VerifyMobile\n'
    b'x-acs-version: 2017-05-25\nx-acs-date: 2026-01-01T00:00:00Z\nx-acs-signature-nonce: 1\n'
    b'authorization: ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host;x-acs-date,Signature=00\n\n')
add('Gateway', b'GET\n/\nAction=GetMobile&Version=2017-05-25&SignatureMethod=HMAC-SHA1&Format=JSON'
    b'&SignatureNonce=1&SignatureVersion=1.0&AccessKeyId=id&Timestamp=2026-01-01T00%3A00%3A00Z&Signature=x\n\n')
for verb, path, body in [
        (b'POST', b'tokens', b'{"carrier":"CMCC","phone":"13800000001","kind":"accessToken"}'),
        (b'POST', b'forget', b'{"phone":"13800000001"}'), (b'POST', b'reset', b'{}'),
        (b'POST', b'clock', b'{"advanceSeconds":121,"speed":2}'), (b'GET', b'state', b''),
        (b'PUT', b'faults', b'[{"operation":"GetMobile","fault":"latency","latencyMs":5,"sigma":0.5,"probability":0.5,"count":1}]'),
        (b'PUT', b'snapshot', b'{"formatVersion":1,"clockOffsetMs":0,"nonces":[],"tokens":[{"token":"sandbox-a",'
                              b'"kind":"h5","carrier":"CTCC","phone":"13300000001","scheme":"","used":false,'
                              b'"expiresAt":"2026-01-01T00:01:00.000Z"}]}')]:
    add('Gateway', verb + b'\n/sandbox/v1/' + path + b'\n\n' + body)
add('Gateway', b'\n%%\n'.join([
    b'POST\n/sandbox/v1/tokens\n\n{"carrier":"CMCC","phone":"13800000001","kind":"accessToken"}',
    b'POST\n/\nAccessToken=sandbox-eHh4eHh4eHh4eHh4eHh4eHhh\nx-acs-action: GetMobile\n\n',
    b'GET\n/sandbox/v1/snapshot\n\n', b'GET\n/sandbox/v1/requests\n\n']))
for operation, query in [
        (b'CreateVerifyScheme', b'AppName=a&SchemeName=s&OsType=Android&PackName=com.a.b&PackSign=' + b'0' * 32),
        (b'SendSmsVerifyCode', b'PhoneNumber=13800000001&SignName=s&TemplateCode=1&TemplateParam=%7B%22code%22%3A%22%23%23code%23%23%22%7D'),
        (b'QueryGateVerifyStatisticPublic', b'AuthenticationType=1&StartDate=20260101&EndDate=20260102')]:
    add('Gateway', b'POST\n/\n' + query + b'\nx-acs-action: ' + operation + b'\n\n')
for path, data in files('resources/samples/**/scenarios/*.json'):
    add('SandboxScenario', data)
add('SandboxScenario', b'{"formatVersion":1,"sandbox":{"clock":{"advanceSeconds":5,"speed":2},"faults":[],'
    b'"schemes":[],"tokens":[{"carrier":"CMCC","phone":"13800000001","ageSeconds":121}]}}')
add('VaultFile', b'\x00\x00\x00\x01\x00\x00\x00\x10' + bytes(16) + bytes(8))
for path, data in files('tests/data/projects/**/*'):
    kinds = ['AndroidManifest.xml', 'net.xml', 'build.gradle', 'proguard-rules.pro',
             'LoginHelper.java', 'Login.m', 'Podfile', 'index.html', 'login.py', 'package.json']
    if os.path.basename(path) in kinds:
        add('AppProject', bytes([kinds.index(os.path.basename(path))]) + data)
    if path.endswith('.pbxproj'):
        add('Pbxproj', data)
for path, data in files('tests/data/ios/*.ipa'):
    for name, content in parts(data, r'\.app/[^/.]+$'):
        add('MachImage', content)
add('Elf', b'\x7fELF\x02\x01\x01' + bytes(11) + b'\xb7\x00' + bytes(12) + b'\x40' + bytes(21) +
    b'\x38\x00\x01\x00' + bytes(6) + b'\x01\x00\x00\x00' + bytes(44) + b'\x00\x40' + bytes(6))
add('Dex', b'dex\n035\0' + bytes(32) + b'\x78\x56\x34\x12' + bytes(12) +
    b'\x01\0\0\0\x70\0\0\0\x01\0\0\0\x74\0\0\0' + bytes(24) +
    b'\x01\0\0\0\x78\0\0\0' + bytes(8) + b'\x98\0\0\0' + bytes(4) + bytes(32) +
    b'\x09Lcom/a/B;\0')
logs = [data for _, data in files('resources/samples/logs/*.log')]
logs += [json.loads(data)['raw'].encode() for _, data in shared_files('diagnosis/logs/*.json')]
for data in logs:
    # The longest seed decides how long inputs become, and reading costs time by the byte.
    for start in range(0, len(data), PIECE):
        add('LogReader', data[start:start + PIECE])
for case in evidence_files():
    add('Evidence', case)
add('PhoneScenario', b'{"formatVersion":1,"name":"s","phone":{"sim":"ctcc","vpn":"on",'
                     b'"timeout":5000,"sdk":"2.14.23"},"sandbox":{}}')
print(' '.join(f'{name}:{number}' for name, number in sorted(count.items())))
