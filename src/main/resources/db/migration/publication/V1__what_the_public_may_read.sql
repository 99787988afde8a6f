create schema publication;

-- That something was released, written in the same transaction as what it is a release of. Versions count from 1.
create table publication.release (
    address   text not null,
    version   int not null check (version > 0),
    number    bigint not null,
    at        timestamptz not null,
    digest    text not null,
    kind      text not null,
    body      uuid not null,
    body_name text not null,
    day       date not null,
    of        uuid not null,
    replaces  text,
    primary key (address, version)
);

-- The document itself, made safe. It goes when the document is withdrawn; that it was there stays.
create table publication.snapshot (
    address text not null,
    version int not null,
    title   text not null,
    html    text not null,
    hash    text not null,
    primary key (address, version),
    foreign key (address, version) references publication.release
);

create table publication.withdrawal (
    address text not null,
    version int not null,
    number  bigint not null,
    at      timestamptz not null,
    ground  text not null,
    words   text not null,
    primary key (address, version),
    foreign key (address, version) references publication.release
);

-- One line for each address: what stands there now. Made from the above, and found by search.
create table publication.shelf (
    address text primary key,
    version int not null,
    search  tsvector not null,
    foreign key (address, version) references publication.release
);

create index shelf_search on publication.shelf using gin (search);
create index release_by_body on publication.release (body, day desc);
create index release_by_day on publication.release (day desc, address);
create index release_by_content on publication.release (address, digest);

create function publication.never() returns trigger language plpgsql as $$
begin
    raise exception 'What was published is only ever added to, or withdrawn';
end
$$;

create trigger release_stays before update or delete on publication.release
    for each row execute function publication.never();
create trigger withdrawal_stays before update or delete on publication.withdrawal
    for each row execute function publication.never();
create trigger snapshot_stays before update on publication.snapshot
    for each row execute function publication.never();

-- The eyes of the public. Pages of the public site read as this role, which may read this schema and nothing else.
do $$
begin
    if not exists (select from pg_roles where rolname = 'quorate_public') then
        create role quorate_public nologin;
    end if;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant quorate_public to current_user;
grant usage on schema publication to quorate_public;
grant select on all tables in schema publication to quorate_public;
