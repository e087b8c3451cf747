#!/usr/bin/env bash
# Feeds a fuzz target of fuzz/ with changed inputs for some time:
# fuzz.sh checker|values|writers|feeds|search SECONDS. Begins with the files of tests/broken and the published
# ones; what reaches further is kept in target/fuzz/corpus. An input at which the target stops is put into
# target/fuzz/found: one of the checker belongs into tests/broken/bytes, where an ordinary test reads it, once
# its cause is mended.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/packages.sh

target=${1:-checker}
time=${2:-60}
case $target in
checker | values | writers | feeds | search) ;;
*) die "the target is '$target'; it can be 'checker', 'values', 'writers', 'feeds' or 'search'" ;;
esac
case $time in
'' | *[!0-9]*) die "'$time' is no number of seconds" ;;
esac

scripts/setup.sh native
have c++ || die "a C++ compiler is needed, for libFuzzer. $(advice g++)"

# What cargo-fuzz passes to the compiler, which then counts the edges of the program that an input reaches.
# Called without that tool, which wants a nightly compiler for the sanitizers of memory errors: there is no
# unsafe code here. With a target named, programs that run while compiling are left as they are.
flags="$VIEWS --cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4"
for pass in inline-8bit-counters pc-table trace-compares; do
  flags+=" -Cllvm-args=-sanitizer-coverage-$pass"
done
host=$(rustc -vV | sed -n 's/^host: //p')
CARGO_TARGET_DIR="$ROOT/target/fuzz/build" RUSTFLAGS="$flags" \
  cargo build --locked --release --manifest-path fuzz/Cargo.toml --target "$host" --bin "$target"

corpus=$ROOT/target/fuzz/corpus/$target
found=$ROOT/target/fuzz/found
seeds=$ROOT/target/fuzz/seeds/$target
rm -rf "$seeds"
mkdir -p "$corpus" "$found" "$seeds"

# seed BYTE NAME: standard input behind the byte that says what it is.
seed() {
  {
    # shellcheck disable=SC2059 # the format is the byte
    printf "\\x$(printf %02x "$1")"
    cat
  } >"$seeds/$2"
}
number=0
# Each text of the sites, once.
texts() {
  grep -aohE '"[^"]+"' tests/broken/right/*.json tests/broken/sites/*/*.json public/content/*.json | tr -d '"' | sort -u
}
if [ "$target" = checker ]; then
  for folder in public/content tests/broken/right tests/broken/sites/*; do
    for file in site events news research committee; do
      if [ -e "$folder/$file.json" ]; then
        seed "$number" "$(basename "$folder")-$file" <"$folder/$file.json"
      fi
      number=$(((number + 1) % 5))
    done
  done
elif [ "$target" = values ]; then
  # By each of the twelve rules.
  while IFS= read -r text; do
    for rule in 0 1 2 3 4 5 6 7 8 9 10 11; do
      number=$((number + 1))
      printf %s "$text" | seed "$rule" "$number"
    done
  done < <(texts)
else
  # Twelve at a time, parted by zero bytes.
  while mapfile -n 12 -t some && [ "${#some[@]}" != 0 ]; do
    number=$((number + 1))
    printf '%s\0' "${some[@]}" >"$seeds/$number"
  done < <(texts)
fi

"$ROOT/target/fuzz/build/$host/release/$target" "$corpus" "$seeds" \
  -max_total_time="$time" -max_len=20000 -timeout=20 -artifact_prefix="$found/$target-" -print_final_stats=1
