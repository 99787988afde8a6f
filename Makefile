# Two commands: make run, make check. `make help` lists the rest.
.PHONY: run build check examples mutants bench torture help
PORT ?=
TODAY ?=

run: build        ## build if need be, start a demonstration on its own database, and say where it is
	@bin/quorate serve --demo $(if $(PORT),--port $(PORT)) $(if $(TODAY),--today $(TODAY)) || { code=$$?; [ $$code -gt 128 ] || exit $$code; }

build:            ## build, unless nothing has changed
	@bin/make-jar

check:            ## everything that must hold: house tests, behaviours, browser stories
	@bin/check

examples: build   ## the worked examples of the law
	@bin/quorate examples law/examples

mutants: build    ## what in the law could change without a worked example noticing
	@bin/quorate mutants --known law/mutants.txt

bench:            ## measure speed and size against their targets and against peers
	@bin/bench

torture:          ## kill it at random moments of a ballot and of an import, and ask each time what was lost
	@bin/torture

help:             ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1	/p' Makefile | expand -t 18
