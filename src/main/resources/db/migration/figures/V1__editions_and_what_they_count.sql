create schema figures;

-- A published file that was read. Its rows are in the editions that it holds: one as a rule, more where a file tells of
-- several years. It is written last, when it is known how long it took.
create table figures.import (
    id         uuid primary key,
    dataset    text not null,
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
    unique (dataset, hash),
    check (num_nonnulls(by_person, by_process) = 1)
);

create table figures.rejected_row (
    import   uuid not null references figures.import deferrable initially deferred,
    line     int not null,
    code     text not null,
    field    text not null,
    value    text not null,
    sentence text not null,
    remedy   text not null
);

create index rejected_row_import on figures.rejected_row (import);

-- What was counted for one period, as published on one day. A later publication for the same period is another edition
-- and stands beside the first: nothing is written over.
create table figures.edition (
    id        uuid primary key,
    import    uuid not null references figures.import deferrable initially deferred,
    dataset   text not null,
    period    daterange not null check (not isempty(period)),
    vintage   date not null,
    -- who says so: 'given' by whoever read it, the 'file' itself, or 'assumed' to be the day after the period
    dated     text not null check (dated in ('given', 'file', 'assumed')),
    -- the day whose commissioners the file names
    geography date not null,
    measures  text[] not null,
    -- by measure, the other measure that it is a share of
    bases     jsonb not null,
    number    bigint not null,
    unique (dataset, period, vintage)
);

-- One row for each body: its values in the order of the edition's measures, each a whole number of the measure's smallest
-- unit. Nothing where nothing was counted; why not, where the file says it, is among the texts.
create table figures.figure (
    edition uuid not null references figures.edition,
    body    text not null,
    code    text not null,
    line    int not null,
    counted bigint[] not null,
    texts   jsonb not null,
    primary key (edition, code)
);

create index figure_code on figures.figure (code);

-- How an edition stands against itself and against others, worked out once when the later of them was read.
create table figures.reconciliation (
    import     uuid not null references figures.import deferrable initially deferred,
    edition    uuid not null references figures.edition,
    -- the earlier of two that were compared
    other      uuid references figures.edition,
    id         text not null,
    title      text not null,
    holds      boolean not null,
    sentence   text not null,
    headings   jsonb not null,
    exceptions jsonb not null,
    primary key (edition, id)
);

create index reconciliation_import on figures.reconciliation (import);
create index reconciliation_other on figures.reconciliation (other);

create function figures.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was published is never edited or removed: a later publication is an edition of its own';
end
$$;

create trigger import_stays before update or delete on figures.import
    for each row execute function figures.never_again();
create trigger edition_stays before update or delete on figures.edition
    for each row execute function figures.never_again();
create trigger figure_stays before update or delete on figures.figure
    for each row execute function figures.never_again();
