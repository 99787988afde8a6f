-- A meeting of which the public was given notice, as it stood after each change. The highest sequence is how it stands now.
create table publication.occasion (
    id        uuid not null,
    body      uuid not null,
    sequence  int not null check (sequence >= 0),
    number    bigint not null,
    at        timestamptz not null,
    body_name text not null,
    title     text not null,
    starts    timestamp not null,
    place     text not null,
    cancelled text,
    agenda    text not null,
    primary key (id, body, sequence)
);
create index occasion_by_start on publication.occasion (starts);

create trigger occasion_stays before update or delete on publication.occasion
    for each row execute function publication.never();

grant select on publication.occasion to quorate_public;

-- Search puts the newest day first, and counts by kind.
create index release_by_kind on publication.release (kind, day desc);
