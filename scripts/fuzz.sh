#!/usr/bin/env bash
# Feeds one of the fuzz targets in fuzz/ for some time: TARGET=checker|values, SECONDS_LONG=60. Begins
# with the sites of tests/broken and the published content; what it finds next is kept in
# target/fuzz/corpus. An input at which a target stops lies in target/fuzz/found; put it into
# tests/broken/bytes, where the tests read it.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

target=${TARGET:-checker}
time=${TIME:-60}
case $target in
checker | values) ;;
*) die "TARGET is '$target'; it can be 'checker' or 'values'" ;;
esac

scripts/setup.sh native
have c++ || die "a C++ compiler is needed for libFuzzer. $(advice g++)"

# What cargo-fuzz passes on, which itself needs no other compiler than this: the passes that count which
# edges of the program an input reaches. They are unstable, hence the permission.
coverage="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing"
