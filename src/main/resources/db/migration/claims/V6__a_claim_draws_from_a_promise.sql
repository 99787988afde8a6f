-- From which promise, by its reservation in the ledger, a claim is to be paid first. None for one that is paid from the budget.
create table claims.drawing (
    claim   uuid primary key references claims.claim,
    promise uuid not null,
    number  bigint not null
);

create trigger drawing_stays before update or delete on claims.drawing
    for each row execute function claims.never_again();
