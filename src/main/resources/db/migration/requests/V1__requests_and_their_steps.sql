create schema requests;

-- What a practice asked for or told of, as it was received. It never changes.
create table requests.request (
    id           uuid primary key,
    kind         text not null,
    -- the code of the practice on the day of receipt
    practice     text not null,
    party        uuid not null,
    commissioner uuid not null,
    agreement    uuid,
    -- what was asked, by the questions of its kind
    body         jsonb not null,
    received     date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index request_commissioner on requests.request (commissioner);

-- What was done with it, one row a step.
create table requests.step (
    id        uuid primary key,
    request   uuid not null references requests.request,
    what      text not null check (what in ('acknowledged', 'evidence', 'told', 'moved', 'laid', 'withdrawn', 'taken',
                                            'reason', 'disputed', 'settled', 'closed')),
    -- which of the evidence, of those to be told, of the payment lines; empty otherwise
    item      text not null,
    words     text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create unique index step_once on requests.step (request, what)
    where what in ('acknowledged', 'laid', 'withdrawn', 'taken', 'closed');

-- What became of it, once: by a decision, or as a notice that takes effect by itself.
create table requests.outcome (
    request  uuid primary key references requests.request,
    decision uuid,
    approved boolean not null,
    -- whether the contract says so now
    done     boolean not null,
    sentence text not null,
    day      date not null,
    number   bigint not null
);

create function requests.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was asked, done and decided is never edited or removed: a later step says what is so now';
end
$$;

create trigger request_stays before update or delete on requests.request
    for each row execute function requests.never_again();
create trigger step_stays before update or delete on requests.step
    for each row execute function requests.never_again();
create trigger outcome_stays before update or delete on requests.outcome
    for each row execute function requests.never_again();
