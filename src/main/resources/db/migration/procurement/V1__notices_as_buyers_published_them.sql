create schema procurement;

-- A file of open contracting data that was read.
create table procurement.import (
    id         uuid primary key,
    layout     text not null,
    vintage    date not null,
    file_name  text not null,
    hash       text not null,
    number     bigint not null,
    at         timestamptz not null,
    by_person  uuid,
    by_process text,
    accepted   int not null,
    added      int not null,
    changed    int not null,
    unchanged  int not null,
    rejected   int not null,
    millis     int not null,
    unique (layout, hash),
    check (num_nonnulls(by_person, by_process) = 1)
);

create table procurement.rejected_row (
    import   uuid not null references procurement.import,
    line     int not null,
    code     text not null,
    field    text not null,
    value    text not null,
    sentence text not null,
    remedy   text not null
);

create index rejected_row_import on procurement.rejected_row (import);

-- One release of a contracting process. It is never changed: a later release says more.
create table procurement.notice (
    id             uuid primary key,
    import         uuid not null references procurement.import,
    process        text not null,
    release        text not null,
    at             timestamptz not null,
    stages         text[] not null check (cardinality(stages) > 0),
    title          text not null,
    description    text not null,
    buyer_id       text not null,
    buyer          text not null,
    method         text not null,
    pence          bigint,
    closes         date,
    classification text not null,
    awards         jsonb not null,
    words          tsvector generated always as
        (to_tsvector('english', title || ' ' || description || ' ' || buyer || ' ' || (awards #>> '{}'))) stored,
    unique (process, release)
);

create index notice_at on procurement.notice (at desc);
create index notice_words on procurement.notice using gin (words);
