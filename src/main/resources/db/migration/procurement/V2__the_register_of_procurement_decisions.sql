create function procurement.never() returns trigger language plpgsql as $$
begin
    raise exception 'What is on the register of procurement decisions stays on it; a later entry says otherwise';
end
$$;

-- What whoever keeps the register wrote about a decision. A later answer takes the place of an earlier one.
create table procurement.answer (
    row       bigint generated always as identity primary key,
    decision  uuid not null,
    line      text not null,
    words     text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);
create index answer_of_decision on procurement.answer (decision, line, row);

create trigger answer_stays before update or delete on procurement.answer
    for each row execute function procurement.never();

-- A decision that was not taken in public, and from when on the public may read of it all the same.
create table procurement.opening (
    decision  uuid primary key,
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create trigger opening_stays before update or delete on procurement.opening
    for each row execute function procurement.never();
