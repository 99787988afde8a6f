create schema register;

-- Who somebody is. The kind is no dated fact: it holds for the party's whole life, and may only have been known wrongly.
create table register.party (
    row    bigint generated always as identity primary key,
    id     uuid not null,
    kind   text not null,
    source text not null,
    known  int8range not null
);

create unique index party_has_one_kind on register.party (id) where upper_inf(known);

-- What was true of a party for a while. What a published file says and what people here say are kept apart, as layers;
-- where both speak, people prevail, and an import never writes over their words.
create table register.description (
    row    bigint generated always as identity primary key,
    party  uuid not null,
    layer  text not null check (layer in ('published', 'own')),
    traits jsonb not null,
    period daterange not null check (not isempty(period)),
    source text not null,
    known  int8range not null,
    constraint one_description_at_a_time
        exclude using gist (party with =, layer with =, period with &&, known with &&),
    constraint one_body_with_a_code
        exclude using gist ((traits ->> 'ods') with =, party with <>, period with &&, known with &&)
        where (traits ->> 'ods' is not null)
);

create table register.link (
    row        bigint generated always as identity primary key,
    id         uuid not null,
    layer      text not null check (layer in ('published', 'own')),
    from_party uuid not null,
    tie        text not null,
    to_party   uuid not null,
    period     daterange not null check (not isempty(period)),
    notes      jsonb not null,
    source     text not null,
    known      int8range not null,
    constraint not_linked_twice
        exclude using gist (from_party with =, tie with =, to_party with =, period with &&, known with &&)
        where (tie not in ('commissioned-by', 'holds')),
    constraint one_commissioner_at_a_time
        exclude using gist (from_party with =, period with &&, known with &&) where (tie = 'commissioned-by'),
    -- Job sharers hold one seat together; anybody else's seat is their own.
    constraint one_holder_at_a_time
        exclude using gist (
            to_party with =,
            (case when notes ->> 'job-share' = 'yes' then 'shared' else id::text end) with <>,
            period with &&,
            known with &&) where (tie = 'holds'),
    constraint not_held_twice
        exclude using gist (from_party with =, to_party with =, period with &&, known with &&) where (tie = 'holds')
);

create index party_begun on register.party (lower(known));
create index party_closed on register.party (upper(known)) where not upper_inf(known);
create index description_begun on register.description (lower(known));
create index description_closed on register.description (upper(known)) where not upper_inf(known);
create index link_begun on register.link (lower(known));
create index link_closed on register.link (upper(known)) where not upper_inf(known);

create trigger party_only_closes before update or delete on register.party
    for each row execute function clocks.only_close();
create trigger description_only_closes before update or delete on register.description
    for each row execute function clocks.only_close();
create trigger link_only_closes before update or delete on register.link
    for each row execute function clocks.only_close();

-- The one body without which nothing could be delegated, from the day the NHS Commissioning Board was established.
insert into register.party (id, kind, source, known)
values ('f5b363ef-0450-331f-b688-174d5a16e9b6', 'nhs-england', 'Health and Social Care Act 2012, s9', int8range(0, null));

insert into register.description (party, layer, traits, period, source, known)
values ('f5b363ef-0450-331f-b688-174d5a16e9b6', 'published', '{"name": "NHS England", "ods": "X24"}',
        daterange('2012-10-01', null), 'Health and Social Care Act 2012, s9', int8range(0, null));
