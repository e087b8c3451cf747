# The commands of this project. Each one first installs what is missing; see README.md.
# The work itself is done by the scripts in scripts/.

.PHONY: help serve admin test test-browsers build check new fuzz audit gate reproduce bench bench-peers fmt clean

help:
	@echo 'make serve [PORT=8080]   build the site, show it on this machine, follow changes'
	@echo 'make admin [PORT=8090]   forms for the content, in the browser, on this machine'
	@echo 'make test                everything CI checks'
	@echo 'make test-browsers       the main journeys in Firefox and WebKit, too'
	@echo 'make build [BASE=/path/] the finished site in dist/, to be served below BASE'
	@echo 'make check [CONTENT=folder] [FORMAT=text|json|github]'
	@echo '                         the content files only; seconds'
	@echo 'make fuzz [TARGET=checker|values|writers|feeds|search] [SECONDS=60]'
	@echo '                         look for inputs at which one of them stops or is wrong'
	@echo 'make new KIND=event      a new entry in the content, from questions; or news, person, trial,'
	@echo '                         publication [FROM=paper.bib]'
	@echo 'make audit               licences, sources and known weaknesses of what the site is made of'
	@echo 'make gate [RECORD=1]     Lighthouse in full marks, sizes beside the last release (RECORD: now the last)'
	@echo 'make reproduce           build the last commit in two folders and compare, byte by byte'
	@echo 'make bench               measure the finished site'
	@echo 'make bench-peers         measure it beside the same pages written in other ways'
	@echo 'make fmt                 format the Rust code'
	@echo 'make clean               remove what was built (tools stay in ~/.cache/ecmonet)'

# These reach the scripts through the environment.
export ARGS BASE CONTENT FORMAT FROM KIND PORT RECORD

serve:
	@bash scripts/serve.sh

admin:
	@bash scripts/admin.sh

test:
	@bash scripts/test.sh

test-browsers:
	@bash scripts/engines.sh

build:
	@bash scripts/build.sh

check:
	@bash scripts/check.sh

fuzz:
	@bash scripts/fuzz.sh "$(or $(TARGET),checker)" "$(or $(SECONDS),60)"

audit:
	@bash scripts/audit.sh

new:
	@bash scripts/new.sh

gate:
	@bash scripts/gate.sh

reproduce:
	@bash scripts/reproduce.sh

bench:
	@bash scripts/bench.sh

bench-peers:
	@bash scripts/bench-peers.sh

fmt:
	@bash scripts/fmt.sh

clean:
	rm -rf dist target
