#!/bin/sh
# Drawing must not starve the simulated instruments and the bench on a small computer.
exec nice -n 5 "$SENYAP_CHROMIUM" "$@"
