create schema payments;

-- What was counted about a practice for a scheme, as somebody entered it. Its period is for which days it counts; a later
-- entry about the same days closes what was known and stands in its place.
create table payments.tally (
    row          bigint generated always as identity primary key,
    id           uuid not null,
    commissioner uuid not null,
    scheme       text not null,
    -- the code of the practice; empty for what is counted for all of the commissioner's
    practice     text not null,
    name         text not null,
    value        text not null check (value <> ''),
    counted      date not null,
    source       text not null check (source <> ''),
    estimated    boolean not null,
    entered      date not null,
    by_person    uuid not null,
    period       daterange not null check (not isempty(period)),
    known        int8range not null,
    constraint counted_once exclude using gist
        (commissioner with =, scheme with =, practice with =, name with =, period with &&, known with &&)
);

create index tally_of_a_scheme on payments.tally (commissioner, scheme, lower(known));
create trigger tally_only_closes before update or delete on payments.tally
    for each row execute function clocks.only_close();

-- That somebody else than who entered it held a reading against its source.
create table payments.checking (
    tally     uuid primary key,
    by_person uuid not null,
    day       date not null,
    number    bigint not null
);

-- A file of readings as it was given: what became of each of its rows.
create table payments.upload (
    id           uuid primary key,
    commissioner uuid not null,
    scheme       text not null,
    file_name    text not null,
    entered      int not null,
    same         int not null,
    rejected     jsonb not null,
    day          date not null,
    by_person    uuid not null,
    number       bigint not null
);

create function payments.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was done about a payment is never edited or removed: a later entry says what is so now';
end
$$;

create trigger checking_stays before update or delete on payments.checking
    for each row execute function payments.never_again();
create trigger upload_stays before update or delete on payments.upload
    for each row execute function payments.never_again();
