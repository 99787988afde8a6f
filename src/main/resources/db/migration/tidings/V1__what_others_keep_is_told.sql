create schema tidings;

-- What whoever keeps a commissioner's books told of a stream by the end of a month, in pence. It is posted nowhere. A
-- correction is a further row, and of several about the same month and stream the last one told counts.
create table tidings.tiding (
    id           uuid primary key,
    commissioner uuid not null,
    month        date not null check (extract(day from month) = 1),
    stream       text not null check (stream ~ '^[a-z0-9-]{1,60}$'),
    -- Of the year; to the end of the month; foreseen for the year, null where that was not told.
    budget       bigint not null,
    spent        bigint not null,
    foreseen     bigint,
    source       text not null check (source <> ''),
    -- The day on which it was told, and the one on which it was entered here.
    told         date not null,
    entered      date not null,
    by_person    uuid not null,
    number       bigint not null,
    check (told >= month)
);

create index tiding_of_a_commissioner on tidings.tiding (commissioner, month, stream, told, number);

create function tidings.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was told is never edited or removed';
end
$$;

create trigger tiding_stays before update or delete on tidings.tiding
    for each row execute function tidings.never_again();
