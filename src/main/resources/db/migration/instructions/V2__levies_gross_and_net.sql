-- A levy of a local medical committee: so much for each patient, deducted by the agent from what practices get.
create table instructions.levy (
    id           uuid primary key,
    commissioner uuid not null,
    committee    text not null check (committee <> ''),
    kind         text not null check (kind in ('levy', 'voluntary')),
    -- For each patient of the list; a tenth of a penny counts.
    pence        numeric not null check (pence >= 0),
    per          text not null check (per in ('year', 'quarter', 'month')),
    list         text not null check (list in ('registered', 'weighted')),
    from_day     date not null check (extract(day from from_day) = 1),
    payers       text not null check (payers in ('all', 'only', 'but')),
    source       text not null check (source <> ''),
    letter       text not null check (letter <> ''),
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index levy_of_a_commissioner on instructions.levy (commissioner);

-- Which practices alone pay it, or which do not.
create table instructions.levy_practice (
    levy     uuid not null references instructions.levy,
    practice text not null,
    primary key (levy, practice)
);

-- The agent was told of it: it is deducted from the month of that payment date on.
create table instructions.levy_telling (
    levy      uuid primary key references instructions.levy,
    pays_on   date not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

-- It was given up before the agent was told.
create table instructions.levy_ending (
    levy      uuid primary key references instructions.levy,
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

-- What is deducted from what a practice gets by an instruction. What is instructed stays gross.
create table instructions.deduction (
    instruction uuid not null references instructions.instruction,
    practice    text not null,
    party       uuid not null,
    kind        text not null check (kind in ('levy', 'voluntary', 'employer', 'employee', 'other')),
    -- For whom: the committee whose levy it is.
    whose       text not null,
    pence       bigint not null check (pence > 0),
    primary key (instruction, practice, kind, whose)
);

-- What the agent says it deducted from what it confirmed for a practice and a day.
create table instructions.deducted (
    instruction uuid not null references instructions.instruction,
    practice    text not null,
    paid        date not null,
    kind        text not null check (kind in ('levy', 'voluntary', 'employer', 'employee', 'other')),
    pence       bigint not null check (pence >= 0),
    by_person   uuid not null,
    number      bigint not null,
    primary key (instruction, practice, paid, kind)
);

create trigger levy_stays before update or delete on instructions.levy
    for each row execute function instructions.never_again();
create trigger levy_practice_stays before update or delete on instructions.levy_practice
    for each row execute function instructions.never_again();
create trigger levy_telling_stays before update or delete on instructions.levy_telling
    for each row execute function instructions.never_again();
create trigger levy_ending_stays before update or delete on instructions.levy_ending
    for each row execute function instructions.never_again();
create trigger deduction_stays before update or delete on instructions.deduction
    for each row execute function instructions.never_again();
create trigger deducted_stays before update or delete on instructions.deducted
    for each row execute function instructions.never_again();

create index instructed_to on instructions.instructed (party);
