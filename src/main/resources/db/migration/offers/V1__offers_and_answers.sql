create schema offers;

-- A scheme is offered to practices for a span of days, to be answered by a day.
create table offers.offer (
    id           uuid primary key,
    commissioner uuid not null,
    scheme       text not null,
    first_day    date not null,
    last_day     date not null,
    answer_by    date not null,
    words        text not null,
    day          date not null,
    by_person    uuid not null,
    number       bigint not null,
    check (first_day <= last_day)
);

create index offer_of_a_commissioner on offers.offer (commissioner);

create table offers.addressee (
    offer    uuid not null references offers.offer,
    practice uuid not null,
    code     text not null,
    primary key (offer, practice)
);

create index addressee_by_practice on offers.addressee (practice);

-- What was said about it, to or by one practice: the last word is what holds. An ending counts from its own day.
create table offers.word (
    id        uuid primary key,
    offer     uuid not null,
    practice  uuid not null,
    kind      text not null check (kind in ('signed', 'refused', 'countered', 'agreed', 'declined', 'reminded', 'ended')),
    words     text not null,
    holds     date not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    foreign key (offer, practice) references offers.addressee
);

create index word_of_an_offer on offers.word (offer, practice, number);

-- The day by which it has to be answered was put off.
create table offers.extension (
    id        uuid primary key,
    offer     uuid not null references offers.offer,
    answer_by date not null,
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create function offers.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was offered or answered is never edited or removed: a later word says what holds now';
end
$$;

create trigger offer_stays before update or delete on offers.offer
    for each row execute function offers.never_again();
create trigger addressee_stays before update or delete on offers.addressee
    for each row execute function offers.never_again();
create trigger word_stays before update or delete on offers.word
    for each row execute function offers.never_again();
create trigger extension_stays before update or delete on offers.extension
    for each row execute function offers.never_again();
