create schema instructions;

-- What the agent was told was kept by payments, which makes these tables first. They are taken over with all that is in them.
alter table payments.signatory set schema instructions;
alter table payments.instruction set schema instructions;
alter table payments.instructed set schema instructions;
alter table payments.confirmed set schema instructions;
alter table payments.mend set schema instructions;

create function instructions.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What the agent was told or said is never edited or removed: a later entry says what is so now';
end
$$;

create or replace trigger instruction_stays before update or delete on instructions.instruction
    for each row execute function instructions.never_again();
create or replace trigger instructed_stays before update or delete on instructions.instructed
    for each row execute function instructions.never_again();
create or replace trigger confirmed_stays before update or delete on instructions.confirmed
    for each row execute function instructions.never_again();
create or replace trigger mend_stays before update or delete on instructions.mend
    for each row execute function instructions.never_again();

-- What of that which became due is gone or on its way; less than nothing for what came back.
create view instructions.gone as
    select i.fund, l.party, l.stream, l.pence
    from instructions.instructed l join instructions.instruction i on i.id = l.instruction
    union all
    select fund, party, stream, case kind when 'beyond' then pence else -pence end from instructions.mend;
