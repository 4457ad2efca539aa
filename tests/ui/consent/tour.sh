#!/bin/sh
# tour.sh BINARIES FOLDER: the tour of the window on a screen of Xvfb, a picture of every step at every
# scale in FOLDER: to be kept beside the results of a build. Needs xvfb-run.
set -eu
mkdir -p "$2"
NUMAUTH_TOUR=$(cd "$2" && pwd) QT_QPA_PLATFORM=xcb \
    xvfb-run -a -s '-screen 0 3000x2000x24' "$1/ui_consent_tests" TourTest
