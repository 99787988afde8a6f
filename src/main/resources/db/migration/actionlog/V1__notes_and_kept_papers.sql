create schema actionlog;

-- What somebody said of a line of the log: who sees to it and by when. A line is known by what it is about.
create table actionlog.note (
    row          bigint generated always as identity primary key,
    line         text not null,
    commissioner uuid not null,
    owner        text not null,
    next_day     date,
    words        text not null,
    novel        boolean not null,
    tell         text not null,
    by_person    uuid not null,
    period       daterange not null check (not isempty(period)),
    known        int8range not null,
    constraint one_note_of_a_line
        exclude using gist (commissioner with =, line with =, period with &&, known with &&)
);

create trigger note_only_closes before update or delete on actionlog.note
    for each row execute function clocks.only_close();

-- The log as it was given to a meeting: never changed, whatever becomes of the lines.
create table actionlog.edition (
    id           uuid primary key,
    commissioner uuid not null,
    day          date not null,
    since        date not null,
    months       text not null,
    lines        jsonb not null,
    by_person    uuid not null,
    at           timestamptz not null,
    number       bigint not null
);

create index edition_commissioner on actionlog.edition (commissioner, day);

create function actionlog.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'A paper that was kept is never edited or removed';
end
$$;

create trigger edition_stays before update or delete on actionlog.edition
    for each row execute function actionlog.never_again();
