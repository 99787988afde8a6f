create schema reporting;

create function reporting.never() returns trigger language plpgsql as $$
begin
    raise exception 'What was noted of it stays on record';
end
$$;

-- What became of something that a decision owes NHS England: sent, acknowledged, answered, or found not to be owed.
-- What is owed itself is worked out from the law each time.
create table reporting.step (
    id        uuid primary key,
    duty      uuid not null,
    decision  uuid not null,
    kind      text not null check (kind in ('not-owed', 'sent', 'acknowledged', 'answered')),
    day       date not null,
    who       text not null check (who <> ''),
    words     text not null,
    due       date,
    file      uuid,
    name      text,
    hash      text,
    by_person uuid not null,
    at        timestamptz not null,
    number    bigint not null,
    unique (duty, kind),
    check (due is null or kind = 'sent'),
    check ((file is null) = (name is null) and (file is null) = (hash is null))
);
create index step_decision on reporting.step (decision);

create trigger step_stays before update or delete on reporting.step
    for each row execute function reporting.never();
