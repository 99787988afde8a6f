-- A committee as somebody is setting it up: nothing of it counts until it is recorded.
create table committees.founding (
    id      uuid not null,
    body    jsonb not null,
    by_whom uuid not null,
    known   int8range not null,
    exclude using gist (id with =, known with &&)
);
create trigger only_close before update or delete on committees.founding
    for each row execute function clocks.only_close();

-- It was recorded, as this committee.
create table committees.founded (
    founding  uuid primary key,
    committee uuid not null,
    by_whom   uuid not null,
    number    bigint not null
);
create trigger founded_stays before update or delete on committees.founded
    for each row execute function committees.never();
