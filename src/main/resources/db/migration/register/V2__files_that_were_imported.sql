-- A published file, kept as it was read: the history of what it describes is worked out from all of them together, so
-- that they may come in any order.
create table register.import (
    id         uuid primary key,
    layout     text not null,
    vintage    date not null,
    file_name  text not null,
    hash       text not null,
    content    bytea not null,
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
    unique (layout, vintage),
    check (num_nonnulls(by_person, by_process) = 1)
);

create table register.rejected_row (
    import   uuid not null references register.import,
    line     int not null,
    code     text not null,
    field    text not null,
    value    text not null,
    sentence text not null,
    remedy   text not null
);

create index rejected_row_import on register.rejected_row (import);
