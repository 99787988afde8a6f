-- That a commissioner uses a scheme of its own: laid for a decision, and decided once.
create table payments.adoption (
    id           uuid primary key,
    matter       uuid not null unique,
    commissioner uuid not null,
    scheme       text not null,
    pence        bigint not null check (pence > 0),
    first_day    date not null,
    laid         date not null,
    by_person    uuid not null,
    number       bigint not null
);

create table payments.adopted (
    adoption uuid primary key references payments.adoption,
    decision uuid not null,
    approved boolean not null,
    day      date not null,
    number   bigint not null
);

-- A run: what a scheme comes to for a commissioner's practices in a period, by what was known at a number. A retro run works
-- out again what was paid from its first period to its last.
create table payments.run (
    id           uuid primary key,
    commissioner uuid not null,
    scheme       text not null,
    version      int not null,
    retro        boolean not null,
    first_day    date not null,
    last_day     date not null,
    fund         uuid not null,
    announced    date not null,
    known        bigint not null,
    decision     uuid,
    day          date not null,
    by_person    uuid not null,
    number       bigint not null,
    check (first_day <= last_day)
);

create index run_of_a_commissioner on payments.run (commissioner, number desc);

-- What it comes to, as it was worked out then: one amount for each period, practice and stream.
create table payments.sum (
    run      uuid not null references payments.run,
    first_day date not null,
    practice text not null,
    party    uuid not null,
    stream   text not null,
    pence    bigint not null,
    primary key (run, first_day, practice, stream)
);

-- What was found before payment, and answered: released by a second person, or the practice left out this time.
create table payments.answer (
    run       uuid not null references payments.run,
    practice  text not null,
    rule      text not null,
    released  boolean not null,
    why       text not null check (why <> ''),
    sentence  text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (run, practice, rule)
);

-- How it ended: approved and posted, or given up.
create table payments.ending (
    run       uuid primary key references payments.run,
    approved  boolean not null,
    why       text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

-- What became due by a run: the posting, and the one of which it is the difference, which is itself for a first one.
create table payments.payment (
    posting     uuid primary key,
    root        uuid not null,
    reservation uuid not null,
    run         uuid not null references payments.run,
    first_day   date not null,
    practice    text not null,
    party       uuid not null,
    stream      text not null,
    pence       bigint not null check (pence <> 0),
    number      bigint not null
);

create index payment_of_a_run on payments.payment (run);
create index payment_of_a_practice on payments.payment (party, stream, first_day);

create trigger adoption_stays before update or delete on payments.adoption
    for each row execute function payments.never_again();
create trigger adopted_stays before update or delete on payments.adopted
    for each row execute function payments.never_again();
create trigger run_stays before update or delete on payments.run
    for each row execute function payments.never_again();
create trigger sum_stays before update or delete on payments.sum
    for each row execute function payments.never_again();
create trigger answer_stays before update or delete on payments.answer
    for each row execute function payments.never_again();
create trigger ending_stays before update or delete on payments.ending
    for each row execute function payments.never_again();
create trigger payment_stays before update or delete on payments.payment
    for each row execute function payments.never_again();
