-- What a file says that is not taken as it stands, because a better source says something else or no file explains it.
-- It follows from all files together, as facts do, and is kept as they are: added and closed, never edited.
create table register.finding (
    row      bigint generated always as identity primary key,
    source   text not null,
    check_id text not null,
    code     text not null,
    field    text not null,
    said     text not null,
    believed text not null,
    sentence text not null,
    known    int8range not null
);

create index finding_source on register.finding (source, check_id);

create trigger finding_only_closes before update or delete on register.finding
    for each row execute function clocks.only_close();
