-- What of the money due to a practice was set against what it owes: the agent is not told to pay it.
create table payments.set_off (
    posting uuid primary key,
    fund    uuid not null,
    party   uuid not null,
    stream  text not null,
    pence   bigint not null check (pence > 0),
    number  bigint not null
);

create index set_off_of_a_fund on payments.set_off (fund, party, stream);

create function payments.set_off_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was set off is never edited or removed';
end
$$;

create trigger set_off_stays before update or delete or truncate on payments.set_off
    for each statement execute function payments.set_off_stays();
