-- A body's own rule that its register is confirmed more often than the guidance asks.
create table disclosures.stricter (
    row    bigint generated always as identity primary key,
    id     uuid not null,
    body   uuid not null,
    months int not null check (months > 0),
    clause text not null,
    period daterange not null check (not isempty(period)),
    known  int8range not null,
    constraint one_version_of_a_rule exclude using gist (id with =, period with &&, known with &&)
);

create index stricter_of_body on disclosures.stricter (body);

create trigger stricter_only_closes before update or delete on disclosures.stricter
    for each row execute function clocks.only_close();
