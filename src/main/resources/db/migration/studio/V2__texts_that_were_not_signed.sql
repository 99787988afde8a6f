-- A version that was laid before whoever had to sign it, and was not signed.
create table studio.refusal (
    id        uuid primary key,
    draft     uuid not null,
    version   int not null,
    who       text not null check (who <> ''),
    day       date not null,
    why       text not null check (why <> ''),
    by_whom   uuid not null,
    noted     timestamptz not null,
    number    bigint not null,
    foreign key (draft, version) references studio.version
);
create index refusal_draft on studio.refusal (draft, day);
create trigger refusal_stays before update or delete on studio.refusal
    for each row execute function studio.never();
