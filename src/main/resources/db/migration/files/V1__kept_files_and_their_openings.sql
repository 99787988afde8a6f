create schema files;

-- What the bytes are, once for each content. The bytes themselves are in the folder, under their hash.
create table files.content (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    type text not null,
    size bigint not null check (size > 0),
    text text not null,
    html text not null
);

create table files.kept (
    id     uuid primary key,
    hash   text not null references files.content,
    name   text not null,
    keeper text not null,
    number bigint not null,
    at     timestamptz not null,
    unique (hash, name, keeper)
);

comment on column files.kept.keeper is 'The id of a person, or the name of a process: the same keeping twice is one file';

-- Each time somebody opened a paper that not everybody may read. Apart from the journal: it is about readers.
create table files.opening (
    file    uuid not null references files.kept,
    who     uuid not null,
    because uuid not null,
    at      timestamptz not null
);

create index opening_of_file on files.opening (file, at);

create function files.never() returns trigger language plpgsql as $$
begin
    raise exception 'Kept files and their openings are only ever added to';
end
$$;

create trigger content_stays before update or delete on files.content for each row execute function files.never();
create trigger kept_stays before update or delete on files.kept for each row execute function files.never();
create trigger opening_stays before update or delete on files.opening for each row execute function files.never();
