create schema advice;

-- A question on the desk, with the answer that the service itself gave then. It is never changed.
create table advice.inquiry (
    id           uuid primary key,
    act          text not null,
    family       text not null,
    commissioner uuid not null,
    body         uuid not null,
    day          date not null,
    affected     uuid[] not null,
    facts        jsonb not null,
    level        text not null,
    title        text not null,
    asks         text not null,
    background   text not null,
    matter       uuid,
    -- Why it is kept to the secretary and the officers; empty where it is not.
    privilege    text not null,
    given        jsonb not null,
    asked_on     date not null,
    asked_by     uuid not null,
    at           timestamptz not null,
    number       bigint not null
);

create index inquiry_of_commissioner on advice.inquiry (commissioner);

-- What came of it: sent, answered, relied on, confirmed, withdrawn. A later step takes the place of an earlier one.
create table advice.step (
    id       uuid primary key,
    inquiry  uuid not null references advice.inquiry,
    kind     text not null check (kind in ('sent', 'answered', 'relied-on', 'confirmed', 'withdrawn')),
    day      date not null,
    noted_by uuid not null,
    said     jsonb not null,
    at       timestamptz not null,
    number   bigint not null
);

create index step_of_inquiry on advice.step (inquiry);

-- From when until when an answer is relied on, on both clocks.
create table advice.reliance (
    row     bigint generated always as identity primary key,
    answer  uuid not null references advice.step,
    inquiry uuid not null references advice.inquiry,
    period  daterange not null check (not isempty(period)),
    known   int8range not null,
    constraint relied_on_once
        exclude using gist (answer with =, period with &&, known with &&)
);

create index reliance_of_inquiry on advice.reliance (inquiry);

create trigger reliance_only_closes before update or delete on advice.reliance
    for each row execute function clocks.only_close();

create function advice.never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'What was asked or said is never changed: add what is so now';
end
$$;

create trigger inquiry_never_changes before update or delete on advice.inquiry
    for each row execute function advice.never_changes();
create trigger step_never_changes before update or delete on advice.step
    for each row execute function advice.never_changes();
