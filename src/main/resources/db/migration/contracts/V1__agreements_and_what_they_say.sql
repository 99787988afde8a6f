create schema contracts;

-- An agreement, entered by somebody who has it or has to keep it. Its period is from its first day, or the day from which
-- it is known where nobody has the first day, until it came to an end; the last day that was agreed is something it says.
create table contracts.agreement (
    row          bigint generated always as identity primary key,
    id           uuid not null,
    kind         text not null,
    title        text not null,
    -- the code of the practice or other contractor; empty for one without a code
    practice     text not null,
    commissioner uuid not null,
    -- the agreement that this one lies on, or is a subcontract of
    base         uuid,
    source       text not null,
    decision     uuid,
    period       daterange not null check (not isempty(period)),
    known        int8range not null,
    constraint one_version_of_an_agreement exclude using gist (id with =, known with &&)
);

-- What an agreement says, for a span of days. That it has no end date, that a copy is missing, that a subcontractor is not
-- yet known: each is said as such and is never an empty cell.
create table contracts.clause (
    row       bigint generated always as identity primary key,
    agreement uuid not null,
    term      text not null,
    -- which of several: the partner, the service opted out of, the address
    subject   text not null,
    told      text not null check (told in ('said', 'none', 'missing', 'not-yet-known')),
    value     text not null check ((told = 'said') = (value <> '')),
    source    text not null,
    decision  uuid,
    period    daterange not null check (not isempty(period)),
    known     int8range not null,
    constraint said_once
        exclude using gist (agreement with =, term with =, subject with =, period with &&, known with &&)
);

create index agreement_since on contracts.agreement (lower(known));
create index agreement_until on contracts.agreement (upper(known)) where not upper_inf(known);
create index clause_since on contracts.clause (lower(known));
create index clause_until on contracts.clause (upper(known)) where not upper_inf(known);

create trigger agreement_only_closes before update or delete on contracts.agreement
    for each row execute function clocks.only_close();
create trigger clause_only_closes before update or delete on contracts.clause
    for each row execute function clocks.only_close();
