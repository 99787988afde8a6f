# Two commands: make run, make check. `make help` lists the rest.
.PHONY: run build check help
PORT ?=

run: build        ## build if need be, start a demonstration on its own database, and say where it is
	@exec bin/quorate serve --demo $(if $(PORT),--port $(PORT))

build:            ## build, unless nothing has changed
	@bin/make-jar

check:            ## everything that must hold: house tests, behaviours, browser stories
	@bin/build verify

help:             ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1	/p' Makefile | expand -t 18
