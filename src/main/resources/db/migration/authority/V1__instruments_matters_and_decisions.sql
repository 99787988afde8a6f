create schema authority;

-- A version of an instrument: what it said for a span of days. Its content is data in the notation of the examples.
create table authority.instrument (
    row      bigint generated always as identity primary key,
    id       uuid not null,
    kind     text not null,
    -- Whose it is, for kinds of which a body has one at a time: terms of reference, a constitution, a level.
    subject  uuid,
    title    text not null,
    period   daterange not null check (not isempty(period)),
    acts     jsonb not null,
    content  jsonb not null,
    clauses  jsonb not null,
    because  uuid,
    known    int8range not null,
    constraint one_version_at_a_time
        exclude using gist (id with =, period with &&, known with &&),
    constraint one_of_a_kind_at_a_time
        exclude using gist (kind with =, subject with =, period with &&, known with &&) where (subject is not null)
);

create index instrument_begun on authority.instrument (lower(known));
create index instrument_closed on authority.instrument (upper(known)) where not upper_inf(known);

create trigger instrument_only_closes before update or delete on authority.instrument
    for each row execute function clocks.only_close();

-- A question that somebody must decide. It is never changed: a different question is a different matter.
create table authority.matter (
    id           uuid primary key,
    key          text not null unique,
    act          text not null,
    commissioner uuid not null,
    affected     uuid[] not null,
    facts        jsonb not null,
    title        text not null,
    paper        text not null,
    why          text not null,
    wanted_by    date,
    laid_on      date not null,
    laid_by      jsonb not null,
    number       bigint not null
);

create table authority.decision (
    id         uuid primary key,
    key        text not null unique,
    matter     uuid not null references authority.matter,
    body       uuid not null,
    day        date not null,
    outcome    text not null check (outcome in ('approved', 'refused', 'deferred', 'noted')),
    conditions text not null,
    advice     text not null,
    meeting    uuid,
    verdict    jsonb not null,
    facts      jsonb not null,
    law_number int not null,
    law_hash   text not null,
    known      bigint not null,
    at         timestamptz not null,
    decided_by jsonb not null,
    number     bigint not null
);

-- Deferring leaves a matter open; anything else ends it, once.
create unique index matter_ends_once on authority.decision (matter) where outcome <> 'deferred';
create index decision_of_matter on authority.decision (matter);

create function authority.never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'What was laid or decided is never changed: lay or decide anew';
end
$$;

create trigger matter_never_changes before update or delete on authority.matter
    for each row execute function authority.never_changes();
create trigger decision_never_changes before update or delete on authority.decision
    for each row execute function authority.never_changes();
