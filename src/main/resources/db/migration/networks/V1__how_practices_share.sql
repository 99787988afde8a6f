create schema networks;

-- How the practices of a network have agreed to share what it gets, from a day on, until another agreement begins.
create table networks.sharing (
    id        uuid primary key,
    network   uuid not null,
    from_day  date not null,
    basis     text not null check (basis in ('equally', 'registered', 'weighted', 'percentages')),
    source    text not null check (source <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create index sharing_of_a_network on networks.sharing (network, from_day);

-- Only where percentages were agreed: one for each of its practices.
create table networks.percentage (
    sharing  uuid not null references networks.sharing,
    practice text not null,
    percent  numeric(7, 4) not null check (percent between 0 and 100),
    primary key (sharing, practice)
);

create function networks.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was agreed is never edited or removed: enter what holds instead, from a day on';
end
$$;

create trigger sharing_stays before update or delete on networks.sharing
    for each row execute function networks.never_again();
create trigger percentage_stays before update or delete on networks.percentage
    for each row execute function networks.never_again();
