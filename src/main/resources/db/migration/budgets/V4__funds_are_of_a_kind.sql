-- What kind of allocation a fund is, as somebody said it: the latest word counts.
create table budgets.kind (
    fund      uuid not null,
    kind      text not null check (kind in ('programme', 'running-cost', 'delegated', 'other')),
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (fund, number)
);

create trigger kind_stays before update or delete on budgets.kind
    for each row execute function budgets.never_again();
