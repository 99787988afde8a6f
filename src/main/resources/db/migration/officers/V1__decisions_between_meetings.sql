create schema officers;

-- What an officer decided under a scheme: the decision itself is kept by authority.
create table officers.taking (
    decision     uuid primary key,
    matter       uuid not null,
    commissioner uuid not null,
    post         uuid not null,
    day          date not null,
    outcome      text not null check (outcome in ('approved', 'refused')),
    urgent       boolean not null,
    why          text not null,
    agreed       text[] not null,
    interest     text not null,
    at           timestamptz not null,
    by_person    uuid not null,
    number       bigint not null,
    check (urgent = (why <> ''))
);

create index taking_commissioner on officers.taking (commissioner, day desc);
create index taking_matter on officers.taking (matter);

-- Told to a meeting of the committee.
create table officers.report (
    decision  uuid not null references officers.taking,
    meeting   uuid not null,
    at        timestamptz not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (decision, meeting)
);

-- The matter by which the committee is asked to ratify it.
create table officers.ratification (
    decision  uuid primary key references officers.taking,
    matter    uuid not null unique,
    at        timestamptz not null,
    by_person uuid not null,
    number    bigint not null
);

-- What the committee decided about that.
create table officers.ratified (
    matter   uuid primary key references officers.ratification (matter),
    decision uuid not null,
    day      date not null,
    outcome  text not null,
    number   bigint not null
);
