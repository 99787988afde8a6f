-- That a claim is kept from everybody but those who work on it and may decide it, with the reason; or no longer. The last
-- row counts.
create table claims.secrecy (
    claim     uuid not null references claims.claim,
    kept      boolean not null,
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (claim, number)
);

create index secrecy_since on claims.secrecy (number);

create trigger secrecy_stays before update or delete on claims.secrecy
    for each row execute function claims.never_again();
