-- How a commissioner ends its months: on which working day each step is owed, and which way its papers tell a variance.
create table budgets.habit (
    row          bigint generated always as identity primary key,
    commissioner uuid not null,
    sign         text not null check (sign in ('over', 'under')),
    -- the working day of each step, in the order of the steps: -3 is the third but last of the month, 1 the first after it
    days         int[] not null,
    by_person    uuid not null,
    period       daterange not null check (not isempty(period)),
    known        int8range not null,
    constraint one_habit_at_a_time exclude using gist (commissioner with =, period with &&, known with &&)
);

create trigger habit_only_closes before update or delete on budgets.habit
    for each row execute function clocks.only_close();

-- That a step of a month was done, or was not done after all: the later entry counts.
create table budgets.mark (
    commissioner uuid not null,
    month        date not null check (extract(day from month) = 1),
    step         text not null,
    done         boolean not null,
    words        text not null,
    day          date not null,
    by_person    uuid not null,
    number       bigint not null,
    primary key (commissioner, month, step, number)
);

-- What a budget holder says of a stream's variance at the end of a month. Written again it is another version.
create table budgets.comment (
    commissioner uuid not null,
    fund         uuid not null,
    stream       text not null,
    month        date not null check (extract(day from month) = 1),
    words        text not null check (words <> ''),
    -- what was spent beyond the budget to date when it was written
    over_pence   bigint not null,
    day          date not null,
    by_person    uuid not null,
    number       bigint not null,
    primary key (fund, stream, month, number)
);

create index comment_of_a_month on budgets.comment (commissioner, month);

create trigger mark_stays before update or delete on budgets.mark
    for each row execute function budgets.never_again();
create trigger comment_stays before update or delete on budgets.comment
    for each row execute function budgets.never_again();
