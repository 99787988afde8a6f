create schema atlas;

-- A published file of boundaries that was read. Of one kind and day there is one; nothing is written over.
create table atlas.import (
    id         uuid primary key,
    layout     text not null,
    vintage    date not null,
    file_name  text not null,
    hash       text not null unique,
    number     bigint not null,
    at         timestamptz not null,
    by_person  uuid,
    by_process text,
    accepted   int not null,
    rejected   int not null,
    millis     int not null,
    unique (layout, vintage),
    check (num_nonnulls(by_person, by_process) = 1)
);

create table atlas.rejected_row (
    import   uuid not null references atlas.import,
    line     int not null,
    code     text not null,
    field    text not null,
    value    text not null,
    sentence text not null,
    remedy   text not null
);

create index rejected_row_import on atlas.rejected_row (import);

-- The boundary of one area under the code that the file gives: of the Organisation Data Service or of the Office for
-- National Statistics. Whole as it was published, and thinned for drawing all of England.
create table atlas.outline (
    import uuid not null references atlas.import,
    scheme text not null check (scheme in ('ods', 'ons')),
    code   text not null,
    name   text not null,
    rings  bytea not null,
    drawn  bytea not null,
    primary key (import, code)
);
