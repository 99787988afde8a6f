create schema secretariat;

-- What a secretary noted between meetings: about what, for which day, in which words. A later line takes the place of an
-- earlier one on the same thing; no line ever changes.
create table secretariat.line (
    id      uuid primary key,
    kind    text not null check (kind in ('action', 'cycle', 'stage', 'sheet', 'letter', 'condition', 'plan', 'load',
                                          'guest', 'question', 'review', 'gallery')),
    -- The meeting, item, decision, letter or committee.
    about   uuid not null,
    -- Which part of it: an entry of the log, a step, a question of the front sheet.
    part    text not null,
    said    jsonb not null,
    day     date not null,
    by_whom uuid not null,
    at      timestamptz not null,
    number  bigint not null
);

create index line_about on secretariat.line (kind, about);

create function secretariat.never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'What was noted is never changed: add what is so now';
end
$$;

create trigger line_never_changes before update or delete on secretariat.line
    for each row execute function secretariat.never_changes();
