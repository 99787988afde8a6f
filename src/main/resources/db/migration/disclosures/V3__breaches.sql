-- A report that somebody did not keep to the rules on conflicts of interest.
create table disclosures.breach (
    id       uuid primary key,
    body     uuid not null,
    reporter uuid not null,
    named    uuid[] not null,
    affected uuid[] not null,
    happened date,
    reported date not null,
    words    bigint not null references disclosures.words,
    number   bigint not null
);

create index breach_of_body on disclosures.breach (body);

-- What came of it: who looks into it, what they found, what was learnt, who was told, what was published.
create table disclosures.step (
    row      bigint generated always as identity primary key,
    id       uuid not null unique,
    breach   uuid not null references disclosures.breach,
    kind     text not null check (kind in ('assigned', 'found', 'learned', 'told', 'published')),
    day      date not null,
    noted_by uuid not null,
    who      uuid,
    choice   text not null,
    words    bigint not null references disclosures.words,
    number   bigint not null,
    check ((kind = 'assigned') = (who is not null))
);

create index step_of_breach on disclosures.step (breach);

create function disclosures.never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'What was reported or done is never changed: add what is so now';
end
$$;

create trigger breach_never_changes before update or delete on disclosures.breach
    for each row execute function disclosures.never_changes();
create trigger step_never_changes before update or delete on disclosures.step
    for each row execute function disclosures.never_changes();
