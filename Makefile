# Two commands: make run, make check. `make help` lists the rest.
.PHONY: run check help

run:            ## build and start Quorate on its own database
	@bin/build -q -DskipTests package
	@bin/quorate serve

check:          ## everything that must hold: house tests, behaviours, browser stories
	@bin/build verify

help:           ## this list
	@grep -E '^[a-z]+: .*##' Makefile | sed 's/:.*##/ –/'
