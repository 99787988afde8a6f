-- A practice sends its claim before anybody has chosen the fund; what else was asked for the limit and by criteria is kept.
alter table claims.claim
    alter column fund drop not null,
    add column vat bigint not null default 0 check (vat >= 0),
    add column terms jsonb not null default '{}';

-- What a practice has typed so far: each keeping is a row, and the last one counts. Thrown away, it is empty.
create table claims.draft (
    id        uuid not null,
    practice  uuid not null,
    kind      text not null,
    typed     jsonb,
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (id, number)
);

create index draft_of_a_practice on claims.draft (practice, number desc);

-- What both sides said about a claim. Nobody said what the service asked by itself.
create table claims.step (
    id        uuid primary key,
    claim     uuid not null references claims.claim,
    what      text not null,
    words     text not null check (words <> ''),
    day       date not null,
    by_person uuid,
    number    bigint not null
);

create index step_of_a_claim on claims.step (claim, number);

-- A file beside a claim or beside the draft of the same id.
create table claims.paper (
    claim     uuid not null,
    file      uuid not null,
    kind      text not null,
    name      text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (claim, file, kind)
);

-- From which fund, and how much of it, a claim of a practice was laid for a decision.
create table claims.laying (
    claim     uuid primary key references claims.claim,
    fund      uuid not null,
    allowed   bigint check (allowed > 0),
    why       text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    check (allowed is null or why <> '')
);

create trigger draft_stays before update or delete on claims.draft for each row execute function claims.never_again();
create trigger step_stays before update or delete on claims.step for each row execute function claims.never_again();
create trigger paper_stays before update or delete on claims.paper for each row execute function claims.never_again();
create trigger laying_stays before update or delete on claims.laying for each row execute function claims.never_again();
