create schema budgets;

-- Money that is to move once somebody with the power has decided it. It never changes.
create table budgets.movement (
    id           uuid primary key,
    matter       uuid not null unique,
    commissioner uuid not null,
    fund         uuid not null,
    move         text not null check (move in ('budget', 'vire', 'hand-back')),
    -- the streams; empty for what is held for no stream
    source       text not null,
    target       text not null,
    pence        bigint not null check (pence > 0),
    effective    date not null,
    words        text not null,
    laid         date not null,
    by_person    uuid not null,
    number       bigint not null,
    check ((source = '') = (move = 'budget')),
    check ((target = '') = (move = 'hand-back')),
    check (source <> target)
);

create index movement_commissioner on budgets.movement (commissioner, number desc);

-- What became of it, once: it was moved by a decision, or was not.
create table budgets.outcome (
    movement uuid primary key references budgets.movement,
    decision uuid not null,
    done     boolean not null,
    sentence text not null,
    day      date not null,
    number   bigint not null
);

-- That something moved was moved back, by a later entry.
create table budgets.undoing (
    movement  uuid primary key references budgets.movement,
    why       text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create function budgets.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was proposed and decided is never edited or removed: a later entry says what is so now';
end
$$;

create trigger movement_stays before update or delete on budgets.movement
    for each row execute function budgets.never_again();
create trigger outcome_stays before update or delete on budgets.outcome
    for each row execute function budgets.never_again();
create trigger undoing_stays before update or delete on budgets.undoing
    for each row execute function budgets.never_again();
