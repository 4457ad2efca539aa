"""Builds the package of the sample workspace: its manifest and resources with a small dex file of
SDK class names and an empty native library, both written here, signed as before.

    python3 tests/support/make_sample_apk.py OLD.apk NEW.apk

Needs apksigner. The key is the test key tests/data/keystores/k01-rsa.jks.
"""
import hashlib
import os
import struct
import subprocess
import sys
import zipfile
import zlib

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..')
KEY = os.path.join(ROOT, 'tests/data/keystores/k01-rsa.jks')
TIME = (1981, 1, 1, 1, 1, 2)
ALIGNMENT = 16384
OBJECT = 'Ljava/lang/Object;'
CLASSES = ['cn/com/chinatelecom/account/api/CtAuth', 'com/cmic/gen/sdk/auth/AuthnHelper',
           'com/example/numberauth/demo/LoginActivity', 'com/mobile/auth/gatewayauth/AuthUIConfig',
           'com/mobile/auth/gatewayauth/LoginAuthActivity',
           'com/mobile/auth/gatewayauth/PhoneNumberAuthHelper',
           'com/mobile/auth/gatewayauth/ResultCode', 'com/mobile/auth/gatewayauth/TokenResultListener',
           'com/mobile/auth/gatewayauth/model/TokenRet',
           'com/mobile/auth/gatewayauth/activity/AuthWebVeiwActivity', 'com/nirvana/tools/core/AppUtils',
           'com/nirvana/tools/logger/ACMLogger', 'com/unicom/online/account/shield/UniAccountHelper']
LIBRARY = 'lib/arm64-v8a/libpns-2.14.23-LogOnlineStandardCuumRelease_alijtca_plus.so'


def dex(names):
    """A valid dex 035 of empty public classes."""
    types = sorted([f'L{name};' for name in names] + [OBJECT])
    strings_at, types_at = 0x70, 0x70 + 4 * len(types)
    classes_at = types_at + 4 * len(types)
    data_at = classes_at + 32 * len(names)
    texts, offsets = b'', []
    for text in types:
        offsets.append(data_at + len(texts))
        texts += bytes([len(text)]) + text.encode() + b'\0'
    map_at = data_at + len(texts) + -(data_at + len(texts)) % 4
    body = struct.pack(f'<{len(offsets)}I', *offsets)
    body += struct.pack(f'<{len(types)}I', *range(len(types)))
    root = types.index(OBJECT)
    for index in range(len(types)):
        if index != root:
            body += struct.pack('<8I', index, 1, root, 0, 0xffffffff, 0, 0, 0)
    body += texts.ljust(map_at - data_at, b'\0')
    sections = [(0x0000, 1, 0), (0x0001, len(types), strings_at), (0x0002, len(types), types_at),
                (0x0006, len(names), classes_at), (0x2002, len(types), data_at), (0x1000, 1, map_at)]
    body += struct.pack('<I', len(sections))
    body += b''.join(struct.pack('<HHII', kind, 0, count, at) for kind, count, at in sections)
    size = 0x70 + len(body)
    tail = struct.pack('<20I', size, 0x70, 0x12345678, 0, 0, map_at, len(types), strings_at,
                       len(types), types_at, 0, 0, 0, 0, 0, 0, len(names), classes_at,
                       size - data_at, data_at)
    signed = hashlib.sha1(tail + body).digest() + tail + body
    return b'dex\n035\0' + struct.pack('<I', zlib.adler32(signed)) + signed


def library():
    """A 64-bit ARM library without code; its segment is aligned to pages of 16 KB."""
    ident = b'\x7fELF' + bytes([2, 1, 1]) + bytes(9)
    header = ident + struct.pack('<HHIQQQIHHHHHH', 3, 183, 1, 0, 64, 0, 0, 64, 56, 1, 64, 0, 0)
    return header + struct.pack('<IIQQQQQQ', 1, 4, 0, 0, 0, 120, 120, ALIGNMENT)


def add(archive, name, data):
    info = zipfile.ZipInfo(name, TIME)
    info.compress_type = zipfile.ZIP_STORED if name == 'resources.arsc' else zipfile.ZIP_DEFLATED
    archive.writestr(info, data)


def main(old, new):
    unsigned = new + '.unsigned'
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(unsigned, 'w') as archive:
        for name in ['AndroidManifest.xml', 'res/xml/network_security_config.xml', 'resources.arsc']:
            add(archive, name, source.read(name))
        add(archive, 'classes.dex', dex(CLASSES))
        add(archive, LIBRARY, library())
    subprocess.run(['apksigner', 'sign', '--ks', KEY, '--ks-pass', 'pass:changeit',
                    '--v1-signing-enabled', 'true', '--v2-signing-enabled', 'true',
                    '--v3-signing-enabled', 'true', '--v4-signing-enabled', 'false',
                    '--min-sdk-version', '19', '--v1-signer-name', 'RSA2048', '--out', new, unsigned], check=True)
    os.remove(unsigned)


if __name__ == '__main__':
    main(*sys.argv[1:3])
