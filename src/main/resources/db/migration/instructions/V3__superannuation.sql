-- Superannuation of a practice for a month, from the agent's list or the practice's yearly form. A later entry about the same
-- month stands in the place of the one before.
create table instructions.contribution (
    row          bigint generated always as identity primary key,
    commissioner uuid not null,
    practice     text not null,
    first_day    date not null check (extract(day from first_day) = 1),
    kind         text not null check (kind in ('employer', 'employee')),
    pence        bigint not null check (pence >= 0),
    source       text not null check (source <> ''),
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index contribution_of_a_commissioner on instructions.contribution (commissioner, practice, first_day);

create trigger contribution_stays before update or delete on instructions.contribution
    for each row execute function instructions.never_again();
