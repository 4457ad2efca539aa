#!/usr/bin/env bash
# {needs}
# {variables}
call=(numauth call {Operation})
@each text@call+=(--param {NAME}={VALUE})
@each integer@call+=(--param {NAME}={VALUE})
@each boolean@call+=(--param {NAME}={VALUE})
@each variable@call+=(--param {NAME}=env:{VARIABLE})
export NUMAUTH_ACCESS_KEY_ID=$ALIBABA_CLOUD_ACCESS_KEY_ID
export NUMAUTH_ACCESS_KEY_SECRET=$ALIBABA_CLOUD_ACCESS_KEY_SECRET
exec "${call[@]}" --env {protocol}://{HOST}
