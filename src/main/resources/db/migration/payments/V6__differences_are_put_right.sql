-- What the agent paid comes in more than one part: one amount for a practice on a day, and besides it what was paid beyond.
alter table payments.confirmed add column besides uuid not null default '00000000-0000-0000-0000-000000000000';
alter table payments.confirmed drop constraint confirmed_pkey;
alter table payments.confirmed add primary key (instruction, practice, paid, besides);

-- What was done about a difference: told again, paid beyond what was told, paid back.
create table payments.mend (
    posting     uuid primary key,
    -- None for what was paid back: it may make up for more than one.
    instruction uuid references payments.instruction,
    fund        uuid not null,
    kind        text not null check (kind in ('again', 'beyond', 'back')),
    practice    text not null,
    party       uuid not null,
    stream      text not null,
    pence       bigint not null check (pence > 0),
    day         date not null,
    why         text not null,
    by_person   uuid not null,
    number      bigint not null,
    check ((kind = 'back') = (instruction is null))
);

create index mend_of_fund on payments.mend (fund, party, stream);

create trigger mend_stays before update or delete on payments.mend
    for each row execute function payments.never_again();

-- What of that which became due is gone or on its way; less than nothing for what came back.
create view payments.gone as
    select i.fund, l.party, l.stream, l.pence
    from payments.instructed l join payments.instruction i on i.id = l.instruction
    union all
    select fund, party, stream, case kind when 'beyond' then pence else -pence end from payments.mend;
