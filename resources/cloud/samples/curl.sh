#!/usr/bin/env bash
# {needs}
# {variables}
set -euo pipefail
export LC_ALL=C

encode() {
    local text=$1 index byte code
    for ((index = 0; index < ${#text}; index++)); do
        byte=${text:index:1}
        printf -v code %d "'$byte"
        case $byte in
        [A-Za-z0-9._~-]) printf %s "$byte" ;;
        *) printf '%%%02X' $((code & 255)) ;;
        esac
    done
}

# HMAC-SHA256 by hand: as an option of openssl the key would show in the process list.
hmac() {
    local key=$1 inner='' outer='' index code
    for ((index = 0; index < 64; index++)); do
        code=0
        if ((index < ${#key})); then printf -v code %d "'${key:index:1}"; fi
        printf -v inner '%s\\x%02x' "$inner" $(((code & 255) ^ 0x36))
        printf -v outer '%s\\x%02x' "$outer" $(((code & 255) ^ 0x5c))
    done
    {
        printf %b "$outer"
        { printf %b "$inner"; printf %s "$2"; } | openssl dgst -sha256 -binary
    } | openssl dgst -sha256 -r | cut -c 1-64
}

sha256() { printf %s "$1" | openssl dgst -sha256 -r | cut -c 1-64; }

host={HOST}
query=''
@each text@query+="&{NAME}=$(encode {VALUE})"
@each integer@query+="&{NAME}={VALUE}"
@each boolean@query+="&{NAME}={VALUE}"
@each variable@query+="&{NAME}=$(encode "${VARIABLE}")"
query=${query#&}
body_hash=$(sha256 '')
date=$(date -u +%Y-%m-%dT%H:%M:%SZ)
nonce=$(openssl rand -hex 16)
names='host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version'
headers="host:$host
x-acs-action:{Operation}
x-acs-content-sha256:$body_hash
x-acs-date:$date
x-acs-signature-nonce:$nonce
x-acs-version:{version}
"
request_hash=$(sha256 "POST
/
$query
$headers
$names
$body_hash")
signature=$(hmac "$ALIBABA_CLOUD_ACCESS_KEY_SECRET" "ACS3-HMAC-SHA256
$request_hash")

# curl reads address and headers from its standard input, so that no token stands in its arguments.
curl --silent --show-error --connect-timeout 3 --max-time 8 --noproxy 127.0.0.1,localhost \
    --config - <<CONFIG
url = "{protocol}://$host/?$query"
data = ""
header = "Content-Type:"
header = "x-acs-action: {Operation}"
header = "x-acs-content-sha256: $body_hash"
header = "x-acs-date: $date"
header = "x-acs-signature-nonce: $nonce"
header = "x-acs-version: {version}"
header = "Authorization: ACS3-HMAC-SHA256 Credential=$ALIBABA_CLOUD_ACCESS_KEY_ID,SignedHeaders=$names,Signature=$signature"
CONFIG
