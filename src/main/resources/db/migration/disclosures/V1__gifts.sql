create schema disclosures;

-- Words that people wrote. They stand apart from the facts, which are never changed, so that they can be erased one day.
create table disclosures.words (
    row   bigint generated always as identity primary key,
    texts jsonb not null
);

-- A gift or hospitality, from the day on which it was offered.
create table disclosures.gift (
    row      bigint generated always as identity primary key,
    id       uuid not null,
    person   uuid not null,
    body     uuid not null,
    kind     text not null check (kind in ('gift', 'hospitality')),
    supplier boolean not null,
    giver    uuid,
    pence    bigint not null check (pence > 0),
    outcome  text not null check (outcome in ('accepted', 'declined', 'given-over')),
    approver uuid check (approver <> person),
    words    bigint not null references disclosures.words,
    period   daterange not null check (not isempty(period)),
    known    int8range not null,
    constraint one_version_of_a_gift exclude using gist (id with =, period with &&, known with &&)
);

create index gift_of_body on disclosures.gift (body);
create index gift_of_person on disclosures.gift (person);

create trigger gift_only_closes before update or delete on disclosures.gift
    for each row execute function clocks.only_close();
