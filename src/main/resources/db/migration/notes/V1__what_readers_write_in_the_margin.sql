create schema notes;

-- What a reader wrote in the margin of a paper. It is theirs alone and no part of any record: they take it out again when they
-- like, so this table may lose rows, unlike all others that speak of meetings.
create table notes.note (
    id      uuid primary key,
    person  uuid not null,
    meeting uuid not null,
    file    uuid not null,
    hash    text not null,
    title   text not null,
    version int not null,
    place   text not null,
    passage text not null,
    words   text not null check (words <> ''),
    at      timestamptz not null
);
create index note_of_person on notes.note (person, file);
