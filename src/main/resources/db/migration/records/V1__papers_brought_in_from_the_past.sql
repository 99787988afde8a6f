create schema records;

-- A paper of the years before Quorate. Its id follows from what it is, so that the same one brought in twice is one.
create table records.past (
    id        uuid primary key,
    committee uuid not null,
    day       date not null,
    kind      text not null check (kind in ('agenda', 'paper', 'minutes', 'decision', 'notice')),
    title     text not null,
    file      uuid not null,
    name      text not null,
    open      boolean not null,
    number    bigint not null,
    at        timestamptz not null
);
create index past_committee on records.past (committee, day);

-- A person's own address for their calendar. Only its digest is kept: who reads the database cannot use it. One that was
-- revoked stays on record.
create table records.subscription (
    digest  text primary key,
    person  uuid not null,
    given   timestamptz not null,
    number  bigint not null
);
create index subscription_person on records.subscription (person);

create table records.revocation (
    digest  text primary key references records.subscription,
    revoked timestamptz not null,
    number  bigint not null
);

create function records.never() returns trigger language plpgsql as $$
begin
    raise exception 'A record is only ever added to';
end
$$;

create trigger past_stays before update or delete on records.past for each row execute function records.never();
create trigger subscription_stays before update or delete on records.subscription
    for each row execute function records.never();
create trigger revocation_stays before update or delete on records.revocation
    for each row execute function records.never();
