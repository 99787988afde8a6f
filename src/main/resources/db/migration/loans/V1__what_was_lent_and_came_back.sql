create schema loans;

-- What became due to a practice to be paid back: so much in so many instalments, from month to month. It never changes.
create table loans.loan (
    id           uuid primary key,
    matter       uuid not null,
    decision     uuid not null,
    commissioner uuid not null,
    practice     uuid not null,
    code         text not null,
    fund         uuid not null,
    stream       text not null,
    posting      uuid not null unique,
    pence        bigint not null check (pence > 0),
    instalments  int not null check (instalments between 1 and 120),
    title        text not null,
    page         text not null,
    lent         date not null,
    number       bigint not null
);

create index loan_of_a_commissioner on loans.loan (commissioner, number desc);

-- What came back of it: taken from what was due to the practice, or paid back by itself.
create table loans.back (
    id        uuid primary key,
    loan      uuid not null references loans.loan,
    pence     bigint not null check (pence > 0),
    day       date not null,
    taken     boolean not null,
    words     text not null check (words <> ''),
    by_person uuid not null,
    number    bigint not null
);

create index back_of_a_loan on loans.back (loan, number);

-- That what is left is given up: laid, and what was decided about it, once.
create table loans.write_off (
    id        uuid primary key,
    matter    uuid not null unique,
    loan      uuid not null references loans.loan,
    pence     bigint not null check (pence > 0),
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create table loans.written_off (
    write_off uuid primary key references loans.write_off,
    decision  uuid not null,
    pence     bigint not null check (pence >= 0),
    sentence  text not null,
    day       date not null,
    number    bigint not null
);

create function loans.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was lent, came back and was written off is never edited or removed';
end
$$;

create trigger loan_stays before update or delete on loans.loan for each row execute function loans.never_again();
create trigger back_stays before update or delete on loans.back for each row execute function loans.never_again();
create trigger write_off_stays before update or delete on loans.write_off
    for each row execute function loans.never_again();
create trigger written_off_stays before update or delete on loans.written_off
    for each row execute function loans.never_again();
