-- A promise goes from the budget of a stream to somebody, and what is not needed of it goes back.
alter table budgets.movement
    drop constraint movement_move_check,
    drop constraint movement_check,
    drop constraint movement_check1,
    add constraint movement_move check (move in ('budget', 'vire', 'hand-back', 'reserve', 'release')),
    add constraint movement_source check ((source = '') = (move in ('budget', 'release'))),
    add constraint movement_target check ((target = '') = (move in ('hand-back', 'reserve')));

-- To whom, for which days, and whether it goes on. Of a release, what the promise says.
create table budgets.promise (
    movement    uuid primary key references budgets.movement,
    -- in the ledger; a promise's own id
    reservation uuid not null,
    practice    uuid,
    whom        text not null check (whom <> ''),
    recurrent   boolean not null,
    until       date not null
);

create trigger promise_stays before update or delete on budgets.promise
    for each row execute function budgets.never_again();
