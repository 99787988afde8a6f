create schema claims;

-- What a practice asks for. It never changes: what was wrong is refused, and claimed again.
create table claims.claim (
    id            uuid primary key,
    matter        uuid not null unique,
    commissioner  uuid not null,
    fund          uuid not null,
    practice      uuid not null,
    code          text not null,
    kind          text not null,
    first_day     date not null,
    last_day      date not null,
    invoice       text not null,
    invoiced      bigint not null check (invoiced > 0),
    weeks         int not null check (weeks >= 0),
    limit_pence   bigint check (limit_pence >= 0),
    limit_says    text not null,
    evidence      text not null check (evidence <> ''),
    why           text not null check (why <> ''),
    other         boolean not null,
    entered       date not null,
    by_person     uuid not null,
    number        bigint not null,
    check (first_day <= last_day),
    check ((limit_pence is null) = (limit_says = ''))
);

create index claim_of_a_commissioner on claims.claim (commissioner, number desc);

-- What was decided, once.
create table claims.outcome (
    claim    uuid primary key references claims.claim,
    decision uuid not null,
    paid     boolean not null,
    sentence text not null,
    day      date not null,
    number   bigint not null
);

create function claims.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was claimed and decided is never edited or removed';
end
$$;

create trigger claim_stays before update or delete on claims.claim
    for each row execute function claims.never_again();
create trigger outcome_stays before update or delete on claims.outcome
    for each row execute function claims.never_again();
