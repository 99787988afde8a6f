create schema sanctions;

-- A notice to a contractor as it was drafted. It never changes: another wording is another draft.
create table sanctions.notice (
    id           uuid primary key,
    kind         text not null check (kind in ('remedial', 'breach', 'withholding', 'sanction', 'termination')),
    practice     text not null,
    party        uuid not null,
    commissioner uuid not null,
    agreement    uuid not null,
    body         jsonb not null,
    drafted      date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index notice_commissioner on sanctions.notice (commissioner);
create index notice_agreement on sanctions.notice (agreement);

-- What was done with it, one row a step.
create table sanctions.step (
    id        uuid primary key,
    notice    uuid not null references sanctions.notice,
    what      text not null check (what in ('laid', 'decided', 'not-decided', 'checked', 'served', 'complied', 'disputed',
                                            'settled', 'ended', 'withdrawn')),
    -- the question that was laid, or the decision that was taken; null otherwise
    about     uuid,
    words     text not null,
    day       date not null,
    by_person uuid,
    number    bigint not null
);

create unique index step_once on sanctions.step (notice, what) where what not in ('disputed', 'settled');
create index step_about on sanctions.step (about) where what = 'laid';

create function sanctions.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'A notice and what was done with it are never edited or removed: a later step says what is so now';
end
$$;

create trigger notice_stays before update or delete on sanctions.notice
    for each row execute function sanctions.never_again();
create trigger step_stays before update or delete on sanctions.step
    for each row execute function sanctions.never_again();
