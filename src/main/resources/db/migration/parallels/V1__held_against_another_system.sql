create schema parallels;

-- A scheme of a commissioner is worked out here beside what another system has, month by month.
create table parallels.parallel (
    id           uuid primary key,
    commissioner uuid not null,
    scheme       text not null,
    version      integer not null,
    against      text not null check (against in ('system', 'version', 'paid')),
    other        text not null check (other <> ''),
    first_month  date not null check (extract(day from first_month) = 1),
    last_month   date not null check (extract(day from last_month) = 1 and last_month >= first_month),
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index parallel_of_a_commissioner on parallels.parallel (commissioner);

-- How many months must agree before it is ready, and what difference is too small to matter; the last row counts.
create table parallels.rule (
    parallel  uuid not null references parallels.parallel,
    months    integer not null check (months between 1 and 24),
    tolerance bigint not null check (tolerance >= 0),
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (parallel, number)
);

-- What the other system gave. The last file that speaks of a month counts for it; the same bytes are taken once.
create table parallels.file (
    id        uuid primary key,
    parallel  uuid not null references parallels.parallel,
    name      text not null,
    hash      text not null,
    rows      integer not null check (rows > 0),
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    unique (parallel, hash)
);

create table parallels.amount (
    file     uuid not null references parallels.file,
    month    date not null,
    practice text not null,
    name     text not null,
    code     text not null,
    pence    bigint not null,
    primary key (file, month, practice, code)
);

-- Of which months a file speaks, with so many rows of each.
create table parallels.covered (
    file  uuid not null references parallels.file,
    month date not null,
    rows  integer not null check (rows > 0),
    primary key (file, month)
);

-- What a code of the other system means: the id of a line of ours, * for all of them together, or - for nothing that is
-- compared; the last row counts.
create table parallels.code (
    parallel  uuid not null references parallels.parallel,
    code      text not null,
    means     text not null check (means <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (parallel, code, number)
);

-- Another version of the scheme, as its file; the last one counts.
create table parallels.version (
    parallel  uuid not null references parallels.parallel,
    name      text not null,
    text      text not null check (text <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (parallel, number)
);

-- A month worked out here and held against theirs. The last one counts; the same again is not kept.
create table parallels.working (
    id        uuid primary key,
    parallel  uuid not null references parallels.parallel,
    month     date not null,
    version   integer not null,
    known     bigint not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create index working_of_a_month on parallels.working (parallel, month, number);

-- One line of one practice: what they have, what we have, and why they differ. Ours is null where it cannot be worked out.
create table parallels.pair (
    working  uuid not null references parallels.working,
    practice text not null,
    name     text not null,
    line     text not null,
    theirs   bigint,
    ours     bigint,
    cause    text not null,
    why      text not null,
    primary key (working, practice, line)
);

-- What somebody said of a difference. It holds for these two amounts: once one of them is another one, it is open again.
create table parallels.answer (
    parallel  uuid not null references parallels.parallel,
    month     date not null,
    practice  text not null,
    line      text not null,
    theirs    bigint,
    ours      bigint,
    outcome   text not null check (outcome in ('ours', 'theirs', 'agreed')),
    words     text not null check (words <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (parallel, month, practice, line, number)
);
