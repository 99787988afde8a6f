create schema shifts;

-- What a commissioner's books do not hold, as somebody gave it with its source: spending of a sector in a year, or the
-- population of the year. A correction is a further row, and the last one counts.
create table shifts.told (
    id           uuid primary key,
    commissioner uuid not null,
    year         int not null check (year between 1990 and 2100),
    what         text not null,
    value        bigint not null,
    source       text not null check (source <> ''),
    entered      date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index told_of_a_commissioner on shifts.told (commissioner, year, what, number);

create function shifts.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was told is never edited or removed';
end
$$;

create trigger told_stays before update or delete on shifts.told for each row execute function shifts.never_again();
