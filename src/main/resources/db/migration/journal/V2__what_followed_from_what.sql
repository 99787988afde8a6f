-- A thread is followed both ways: from what happened to its cause, and from a cause to what came of it.
create index entry_because on journal.entry using gin (because);
