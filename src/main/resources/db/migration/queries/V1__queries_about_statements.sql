create schema queries;

-- A practice asks about a line of a statement.
create table queries.query (
    id           uuid primary key,
    run          uuid not null,
    commissioner uuid not null,
    practice     uuid not null,
    code         text not null,
    first_day    date not null,
    statement    text not null,
    line         text not null,
    words        text not null check (words <> ''),
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index query_of_a_commissioner on queries.query (commissioner);
create index query_of_a_practice on queries.query (practice);

-- It is answered once. Whether something is put right by it is part of the answer.
create table queries.answer (
    query     uuid primary key references queries.query,
    outcome   text not null check (outcome in ('stands', 'put-right')),
    words     text not null check (words <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create function queries.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was asked or answered about a statement is never edited or removed: ask once more';
end
$$;

create trigger query_stays before update or delete on queries.query
    for each row execute function queries.never_again();
create trigger answer_stays before update or delete on queries.answer
    for each row execute function queries.never_again();
