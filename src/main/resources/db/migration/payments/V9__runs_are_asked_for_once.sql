-- A run of many months writes a hundred thousand rows of itself. That there is such a run was asked for each row; it is asked
-- once for all of a statement.
alter table payments.sum drop constraint sum_run_fkey;
alter table payments.payment drop constraint payment_run_fkey;

create function payments.of_a_run() returns trigger language plpgsql as $$
begin
    if exists (
            select from (select distinct run from fresh where run is not null) r
            where not exists (select from payments.run there where there.id = r.run)) then
        raise exception 'There is no such run';
    end if;
    return null;
end
$$;

create trigger sum_of_a_run after insert on payments.sum
    referencing new table as fresh for each statement execute function payments.of_a_run();
create trigger payment_of_its_run after insert on payments.payment
    referencing new table as fresh for each statement execute function payments.of_a_run();
