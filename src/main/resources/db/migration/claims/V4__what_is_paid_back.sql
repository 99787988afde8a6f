-- How too much that was paid by a claim is paid back: so much a month from a day on, by a decision.
create table claims.plan (
    id         uuid primary key,
    matter     uuid not null unique,
    claim      uuid not null references claims.claim,
    total      bigint not null check (total > 0),
    instalment bigint not null check (instalment > 0 and instalment <= total),
    first_day  date not null,
    why        text not null check (why <> ''),
    entered    date not null,
    by_person  uuid not null,
    number     bigint not null
);

create table claims.agreed (
    plan     uuid primary key references claims.plan,
    decision uuid not null,
    agreed   boolean not null,
    day      date not null,
    number   bigint not null
);

-- Another instalment from a day on, or none any more.
create table claims.plan_change (
    id         uuid primary key,
    plan       uuid not null references claims.plan,
    instalment bigint not null check (instalment >= 0),
    from_day   date not null,
    why        text not null check (why <> ''),
    by_person  uuid not null,
    number     bigint not null
);

-- What was taken of it from what was due to the practice.
create table claims.instalment (
    posting   uuid primary key,
    plan      uuid not null references claims.plan,
    pence     bigint not null check (pence > 0),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create trigger plan_stays before update or delete on claims.plan for each row execute function claims.never_again();
create trigger agreed_stays before update or delete on claims.agreed for each row execute function claims.never_again();
create trigger plan_change_stays before update or delete on claims.plan_change
    for each row execute function claims.never_again();
create trigger instalment_stays before update or delete on claims.instalment
    for each row execute function claims.never_again();
