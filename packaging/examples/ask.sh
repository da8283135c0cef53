#!/bin/sh
# Sonia from a shell: sh ask.sh "What time is it?"
set -eu
offset="${SONIA_PORT_OFFSET:-0}"
gateway="http://127.0.0.1:$((7000 + offset))"
memory="http://127.0.0.1:$((7020 + offset))"
json() { curl --silent --show-error --fail-with-body -H "Content-Type: application/json" "$@"; echo; }

json "$gateway/readyz"
json "$memory/store" -d '{"type": "fact", "content": "The spare key is in the blue box"}'
json "$memory/v1/search" -d '{"query": "where is the spare key", "limit": 1}'
# jq is not needed: the question is put into the address, curl writes it as an address needs it
json -G -X POST "$gateway/v3/chat" --data-urlencode "message=${1:-What time is it?}"
