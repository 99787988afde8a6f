-- One dated act on several bodies: a merger, a boundary move, a cluster. What it changed are the facts that became known,
-- or ceased to be, with its number.
create table register.reorganisation (
    id          uuid primary key,
    sort        text not null check (sort in ('merging', 'moving', 'clustering')),
    day         date not null,
    title       text not null,
    fingerprint text not null,
    why         text not null,
    number      bigint not null unique,
    at          timestamptz not null,
    by_person   uuid,
    by_process  text,
    check (num_nonnulls(by_person, by_process) = 1)
);

create index reorganisation_day on register.reorganisation (day);

-- Every body that ended, began, gave, took or joined by it.
create table register.reorganised (
    reorganisation uuid not null references register.reorganisation,
    body           uuid not null,
    primary key (reorganisation, body)
);

-- An act taken back, by a later act of its own.
create table register.undoing (
    reorganisation uuid primary key references register.reorganisation,
    why            text not null,
    number         bigint not null,
    at             timestamptz not null,
    by_person      uuid,
    by_process     text,
    check (num_nonnulls(by_person, by_process) = 1)
);
