create schema studio;

create function studio.never() returns trigger language plpgsql as $$
begin
    raise exception 'Versions of a draft are only ever added';
end
$$;

-- An instrument that somebody is drafting. Nothing of it counts until it is in force.
create table studio.draft (
    id      uuid primary key,
    kind    text not null check (kind in ('terms', 'scheme', 'joint')),
    by_whom uuid not null,
    number  bigint not null
);
create trigger draft_stays before update or delete on studio.draft
    for each row execute function studio.never();

-- Each save is a version. Its content is the instrument in the notation of authority, with clauses in words beside it.
create table studio.version (
    draft   uuid not null references studio.draft,
    version int not null check (version > 0),
    content jsonb not null,
    hash    text not null,
    why     text not null,
    by_whom uuid not null,
    noted   timestamptz not null,
    number  bigint not null,
    primary key (draft, version)
);
create trigger version_stays before update or delete on studio.version
    for each row execute function studio.never();

-- The version that became an instrument, once.
create table studio.enactment (
    draft      uuid primary key,
    version    int not null,
    instrument uuid not null,
    signed     text not null,
    signed_on  date not null,
    decision   uuid,
    by_whom    uuid not null,
    noted      timestamptz not null,
    number     bigint not null,
    foreign key (draft, version) references studio.version
);
create index enactment_instrument on studio.enactment (instrument);
create trigger enactment_stays before update or delete on studio.enactment
    for each row execute function studio.never();
