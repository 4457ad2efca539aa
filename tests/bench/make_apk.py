"""Writes an unsigned APK of some 150 MB with eight dex files, forty native libraries and 4000 assets.

    python3 tests/bench/make_apk.py big.apk

Manifest and resources are those of the sample; code and data are made up. The same on every run but
for the random filling.
"""
import os
import random
import struct
import sys
import zipfile

SAMPLE = os.path.join(os.path.dirname(__file__),
                      '../../resources/samples/shop-login/packages/shop-release.apk')
SDK = ['com/mobile/auth/gatewayauth/PhoneNumberAuthHelper',
       'com/mobile/auth/gatewayauth/LoginAuthActivity', 'com/mobile/auth/gatewayauth/ResultCode',
       'com/mobile/auth/gatewayauth/model/TokenRet', 'com/nirvana/tools/core/Core',
       'com/nirvana/tools/logger/Logger', 'com/cmic/gen/sdk/Auth', 'cn/com/chinatelecom/Auth',
       'com/unicom/online/account/shield/UniAccountHelper']
LIBRARY = 'libpns-2.14.19-LogOnlineStandardCuumRelease_alijtca_plus.so'


def dex(classes, strings, filling):
    texts = [f'L{name};' for name in classes] + strings
    string_ids, type_ids = 0x70, 0x70 + 4 * len(texts)
    definitions = type_ids + 4 * len(classes)
    offset = definitions + 32 * len(classes)
    offsets, data = [], []
    for text in texts:
        data.append(bytes([len(text) & 0x7f]) + text.encode() + b'\0')
        offsets.append(offset)
        offset += len(data[-1])
    header = b'dex\n035\0' + bytes(0x20) + struct.pack('<I', 0x12345678)
    header = header.ljust(0x38, b'\0')
    header += struct.pack('<4I', len(texts), string_ids, len(classes), type_ids)
    header = header.ljust(0x60, b'\0') + struct.pack('<2I', len(classes), definitions)
    return (header.ljust(0x70, b'\0') + struct.pack(f'<{len(offsets)}I', *offsets) +
            struct.pack(f'<{len(classes)}I', *range(len(classes))) +
            b''.join(struct.pack('<I', index) + bytes(28) for index in range(len(classes))) +
            b''.join(data) + filling)


def elf():
    header = b'\x7fELF\x02\x01\x01'.ljust(18, b'\0') + struct.pack('<H', 183)
    header = header.ljust(32, b'\0') + struct.pack('<Q', 64)
    header = header.ljust(54, b'\0') + struct.pack('<HH', 56, 1)
    return header.ljust(64, b'\0') + struct.pack('<I', 1) + bytes(44) + struct.pack('<Q', 0x4000)


def main(path):
    chance = random.Random(1)
    words = [bytes(chance.randrange(256) for _ in range(4)) for _ in range(6000)]
    filling = b''.join(chance.choice(words) for _ in range(1_500_000))
    with zipfile.ZipFile(SAMPLE) as sample, zipfile.ZipFile(path, 'w') as archive:
        for name in sample.namelist():
            if name == 'resources.arsc' or name.startswith(('AndroidManifest', 'res/')):
                archive.writestr(name, sample.read(name), zipfile.ZIP_DEFLATED)
        for number in range(8):
            classes = [f'com/example/p{index % 200}/C{number}_{index}' for index in range(9000)]
            strings = [f'text {index} of {number}' for index in range(45000)]
            archive.writestr(f'classes{number + 1 if number else ""}.dex',
                             dex(classes + (SDK if number == 0 else []), strings, filling),
                             zipfile.ZIP_DEFLATED)
        for number in range(40):
            method = zipfile.ZIP_DEFLATED if number % 2 else zipfile.ZIP_STORED
            name = f'lib{number}.so' if number else LIBRARY
            archive.writestr(f'lib/arm64-v8a/{name}', elf() + os.urandom(1_000_000), method)
        for number in range(4000):
            archive.writestr(f'assets/f{number}.bin', os.urandom(20000), zipfile.ZIP_STORED)


main(sys.argv[1])
