create schema baselines;

-- What every practice of a commissioner gets in a financial year by standing instruction.
create table baselines.baseline (
    id           uuid primary key,
    commissioner uuid not null,
    first_day    date not null check (extract(day from first_day) = 1 and extract(month from first_day) = 4),
    source       text not null check (source <> ''),
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index baseline_of_a_commissioner on baselines.baseline (commissioner, first_day);

create table baselines.line (
    baseline uuid not null references baselines.baseline,
    practice text not null,
    party    uuid not null,
    stream   text not null check (stream <> ''),
    basis    text not null check (basis in ('fixed', 'list')),
    pence    bigint not null check (pence >= 0),
    primary key (baseline, practice, stream)
);

-- The agent was told of it: it pays by it from the month of that payment date on.
create table baselines.telling (
    baseline  uuid primary key references baselines.baseline,
    pays_on   date not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

-- It was given up before the agent was told.
create table baselines.ending (
    baseline  uuid primary key references baselines.baseline,
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

-- From a month on another yearly amount counts.
create table baselines.variation (
    id           uuid primary key,
    commissioner uuid not null,
    practice     text not null,
    party        uuid not null,
    stream       text not null check (stream <> ''),
    basis        text not null check (basis in ('fixed', 'list')),
    pence        bigint not null check (pence >= 0),
    from_day     date not null check (extract(day from from_day) = 1),
    why          text not null check (why <> ''),
    contract     text not null check (contract <> ''),
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index variation_of_a_commissioner on baselines.variation (commissioner, from_day);

create table baselines.variation_telling (
    variation uuid primary key references baselines.variation,
    pays_on   date not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create table baselines.variation_ending (
    variation uuid primary key references baselines.variation,
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create function baselines.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What stands is never edited or removed: a later variation says what counts now';
end
$$;

create trigger baseline_stays before update or delete on baselines.baseline
    for each row execute function baselines.never_again();
create trigger line_stays before update or delete on baselines.line
    for each row execute function baselines.never_again();
create trigger telling_stays before update or delete on baselines.telling
    for each row execute function baselines.never_again();
create trigger ending_stays before update or delete on baselines.ending
    for each row execute function baselines.never_again();
create trigger variation_stays before update or delete on baselines.variation
    for each row execute function baselines.never_again();
create trigger variation_telling_stays before update or delete on baselines.variation_telling
    for each row execute function baselines.never_again();
create trigger variation_ending_stays before update or delete on baselines.variation_ending
    for each row execute function baselines.never_again();
