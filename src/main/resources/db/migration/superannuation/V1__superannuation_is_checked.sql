create schema superannuation;

-- What was entered of it was kept by instructions, which makes this table first. It is taken over with all that is in it.
alter table instructions.contribution set schema superannuation;

create function superannuation.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was entered is never edited or removed: a later entry takes its place';
end
$$;

create or replace trigger contribution_stays before update or delete on superannuation.contribution
    for each row execute function superannuation.never_again();

-- Superannuation as it was entered at once: a file, or one practice's month. It counts once somebody else has checked it.
create table superannuation.sheet (
    id           uuid primary key,
    commissioner uuid not null,
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index sheet_of_a_commissioner on superannuation.sheet (commissioner);

create table superannuation.sheet_check (
    sheet     uuid primary key references superannuation.sheet,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

-- It was given up before it was checked.
create table superannuation.sheet_ending (
    sheet     uuid primary key references superannuation.sheet,
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

-- Without a sheet is what was entered before anybody had to check it. It counts as it did: it was deducted from what practices
-- got, and taking it out of the sum would give it back to them.
alter table superannuation.contribution add column sheet uuid references superannuation.sheet;

create index contribution_of_a_sheet on superannuation.contribution (sheet);

create function superannuation.sheet_still_waits() returns trigger language plpgsql as $$
begin
    if exists (select from superannuation.sheet_check where sheet = new.sheet)
            or exists (select from superannuation.sheet_ending where sheet = new.sheet) then
        raise exception 'What was entered was checked or given up already';
    end if;
    return new;
end
$$;

create trigger sheet_stays before update or delete on superannuation.sheet
    for each row execute function superannuation.never_again();
create trigger sheet_check_stays before update or delete on superannuation.sheet_check
    for each row execute function superannuation.never_again();
create trigger sheet_ending_stays before update or delete on superannuation.sheet_ending
    for each row execute function superannuation.never_again();
create trigger sheet_waits_for_a_check before insert on superannuation.sheet_check
    for each row execute function superannuation.sheet_still_waits();
create trigger sheet_waits_to_be_given_up before insert on superannuation.sheet_ending
    for each row execute function superannuation.sheet_still_waits();
