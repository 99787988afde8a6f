create schema stops;

-- From a day on a practice is not paid, or not of one stream.
create table stops.stop (
    id           uuid primary key,
    commissioner uuid not null,
    practice     uuid not null,
    code         text not null,
    -- Empty for all that it is paid.
    stream       text not null,
    period       daterange not null check (not isempty(period)),
    why          text not null check (why <> ''),
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index stop_of_a_commissioner on stops.stop (commissioner);

-- It is lifted once, and holds no more from a day on.
create table stops.lift (
    stop      uuid primary key references stops.stop,
    from_day  date not null,
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create function stops.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was stopped or lifted is never edited or removed: stop it once more';
end
$$;

create trigger stop_stays before update or delete on stops.stop
    for each row execute function stops.never_again();
create trigger lift_stays before update or delete on stops.lift
    for each row execute function stops.never_again();
