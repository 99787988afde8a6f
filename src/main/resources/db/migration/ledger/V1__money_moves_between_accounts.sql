create schema ledger;

-- Money that came to a commissioner for a purpose, with what it may not be used for and where that was read. Other
-- conditions are another fund: nothing here is ever changed.
create table ledger.fund (
    id           uuid primary key,
    commissioner uuid not null,
    code         text not null,
    name         text not null,
    recurrent    boolean not null,
    -- The first day on which it may go into a pooled fund: '-infinity' where nothing stands against it, 'infinity' never.
    pooled_from  date not null,
    -- The only streams on which it may be spent; empty where it is not ring-fenced.
    ring_fence   text[] not null,
    source       jsonb not null,
    number       bigint not null,
    unique (commissioner, code)
);

-- Where money can be. An account is opened by the first posting that names it, and its id follows from what it is of.
create table ledger.account (
    id       uuid primary key,
    fund     uuid not null references ledger.fund,
    -- Empty for what is not yet given to a stream.
    stream   text not null,
    practice uuid,
    place    text not null check (place in ('allocation', 'held', 'pooled', 'budget', 'reserved', 'due', 'instructed',
                                            'paid', 'accrued')),
    number   bigint not null,
    check ((place in ('allocation', 'held', 'pooled')) = (stream = '')),
    unique nulls not distinct (fund, stream, practice, place)
);

-- What postings made together have in common: whose books they are in, on what ground, by whom.
create table ledger.voucher (
    id         uuid primary key,
    -- Whose books the money is on that day. Only one's own books can be written in.
    keeper     uuid not null,
    decision   uuid,
    basis      jsonb,
    by_person  uuid,
    by_process text,
    at         timestamptz not null,
    number     bigint not null,
    check (num_nonnulls(decision, basis) = 1),
    check (num_nonnulls(by_person, by_process) = 1)
);

create index voucher_of_decision on ledger.voucher (decision) where decision is not null;

-- So much moved from one account to another: what one loses the other gains, so that nothing is ever made or lost. There
-- are no foreign keys because they would ask for each row; the trigger of this table asks once for all of a statement.
create table ledger.posting (
    id          uuid primary key,
    voucher     uuid not null,
    number      bigint not null,
    move        text not null,
    source      uuid not null,
    target      uuid not null,
    pence       bigint not null check (pence > 0),
    -- The day on which it belongs, and the month in which it is counted: the same one, unless that was closed.
    effective   date not null,
    month       date not null check (extract(day from month) = 1),
    belongs     date not null generated always as (date_trunc('month', effective::timestamp)::date) stored,
    cause       uuid,
    reservation uuid,
    corrects    uuid,
    words       text not null,
    check (source <> target),
    check (month >= date_trunc('month', effective::timestamp)::date),
    check ((move = 'correct') = (corrects is not null)),
    check (move <> 'reserve' or reservation = id)
);

create index posting_source on ledger.posting (source, effective);
create index posting_target on ledger.posting (target, effective);
create index posting_cause on ledger.posting (cause) where cause is not null;
create index posting_reservation on ledger.posting (reservation) where reservation is not null;
create index posting_late on ledger.posting (month) where month <> belongs;
create index posting_voucher on ledger.posting (voucher);

-- What the postings of one write did to an account in one month: kept by the trigger of the postings, and by nobody else.
-- A balance as at any pair of days is a sum of these and of the postings of one month.
create table ledger.total (
    account uuid not null,
    belongs date not null,
    number  bigint not null,
    pence   bigint not null
);

create index total_of_account on ledger.total (account, belongs, number) include (pence);

-- A month that is closed: whatever comes later is counted in the next one that is open.
create table ledger.closing (
    commissioner uuid not null,
    month        date not null check (extract(day from month) = 1),
    number       bigint not null,
    by_person    uuid,
    by_process   text,
    at           timestamptz not null,
    check (num_nonnulls(by_person, by_process) = 1),
    primary key (commissioner, month)
);

-- Which way money may go. A correction goes between the accounts of what it corrects, either way.
create table ledger.way (
    move   text not null,
    source text not null,
    target text not null,
    primary key (move, source, target)
);

insert into ledger.way values
    ('allocate', 'allocation', 'held'), ('withdraw', 'held', 'allocation'),
    ('budget', 'held', 'budget'), ('vire', 'budget', 'budget'), ('hand-back', 'budget', 'held'),
    ('pool', 'held', 'pooled'), ('reserve', 'budget', 'reserved'), ('release', 'reserved', 'budget'),
    ('settle', 'reserved', 'due'), ('instruct', 'due', 'instructed'), ('confirm', 'instructed', 'paid'),
    ('accrue', 'budget', 'accrued'), ('reverse', 'accrued', 'budget');
