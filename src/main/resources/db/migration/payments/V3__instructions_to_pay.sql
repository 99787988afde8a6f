-- Who may tell the paying agent to pay, and from when until when.
create table payments.signatory (
    row          bigint generated always as identity primary key,
    commissioner uuid not null,
    person       uuid not null,
    by_person    uuid not null,
    period       daterange not null check (not isempty(period)),
    known        int8range not null,
    constraint on_the_list_once exclude using gist (commissioner with =, person with =, period with &&, known with &&)
);

create trigger signatory_only_closes before update or delete on payments.signatory
    for each row execute function clocks.only_close();

-- An instruction to pay what is due, on a day.
create table payments.instruction (
    id           uuid primary key,
    commissioner uuid not null,
    fund         uuid not null,
    pays_on      date not null,
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create table payments.instructed (
    posting     uuid primary key,
    instruction uuid not null references payments.instruction,
    practice    text not null,
    party       uuid not null,
    stream      text not null,
    pence       bigint not null check (pence > 0)
);

create index instructed_by on payments.instructed (instruction);

-- What the paying agent says it paid: one amount for a practice, once.
create table payments.confirmed (
    instruction uuid not null references payments.instruction,
    practice    text not null,
    pence       bigint not null check (pence >= 0),
    paid        date not null,
    by_person   uuid not null,
    number      bigint not null,
    primary key (instruction, practice)
);

create trigger instruction_stays before update or delete on payments.instruction
    for each row execute function payments.never_again();
create trigger instructed_stays before update or delete on payments.instructed
    for each row execute function payments.never_again();
create trigger confirmed_stays before update or delete on payments.confirmed
    for each row execute function payments.never_again();
