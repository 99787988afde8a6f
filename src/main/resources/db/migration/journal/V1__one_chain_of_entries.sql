create schema journal;

-- The last link. Whoever appends holds the lock on this row until its transaction ends.
create table journal.head (
    is_the_row boolean primary key default true check (is_the_row),
    position   bigint not null,
    hash       bytea not null
);

insert into journal.head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

create table journal.entry (
    position   bigint primary key,
    number     bigint not null,
    sequence   int not null check (sequence > 0),
    kind       text not null,
    about      uuid[] not null,
    because    uuid[] not null,
    by_person  uuid,
    by_process text,
    at         timestamptz not null,
    recorded   timestamptz not null,
    facts      jsonb not null,
    digests    jsonb not null,
    hash       bytea not null,
    unique (number, sequence),
    check (num_nonnulls(by_person, by_process) = 1)
);

create index entry_about on journal.entry using gin (about);

-- Text that may have to be erased one day. The entry keeps the digest of salt and text; without the salt nobody can
-- find the text again by trying.
create table journal.secret (
    position bigint not null references journal.entry,
    name     text not null,
    salt     bytea not null,
    text     text not null,
    primary key (position, name)
);

create function journal.never() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is only ever added to';
end
$$;

create trigger entry_stays before update or delete on journal.entry for each row execute function journal.never();
create trigger entries_stay before truncate on journal.entry execute function journal.never();
create trigger secret_stays before update on journal.secret for each row execute function journal.never();
create trigger secrets_stay before truncate on journal.secret execute function journal.never();

revoke update, delete, truncate on journal.entry from public;
