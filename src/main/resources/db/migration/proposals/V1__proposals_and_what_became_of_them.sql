create schema proposals;

-- What is to be done to an agreement once somebody with the power has decided it. It never changes.
create table proposals.proposal (
    id           uuid primary key,
    matter       uuid not null unique,
    agreement    uuid not null,
    commissioner uuid not null,
    act          text not null check (act in ('award', 'vary', 'extend', 'end')),
    -- what will be written, in the words of its kind
    body         jsonb not null,
    laid         date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index proposal_agreement on proposals.proposal (agreement);

-- What became of a proposal, once: it was done by a decision, or refused.
create table proposals.outcome (
    proposal uuid primary key references proposals.proposal,
    decision uuid not null,
    done     boolean not null,
    sentence text not null,
    day      date not null,
    number   bigint not null
);

-- That something done was taken back, by a later entry.
create table proposals.undoing (
    proposal  uuid primary key references proposals.proposal,
    why       text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create function proposals.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was proposed and decided is never edited or removed: a later entry says what is so now';
end
$$;

create trigger proposal_stays before update or delete on proposals.proposal
    for each row execute function proposals.never_again();
create trigger outcome_stays before update or delete on proposals.outcome
    for each row execute function proposals.never_again();
create trigger undoing_stays before update or delete on proposals.undoing
    for each row execute function proposals.never_again();
