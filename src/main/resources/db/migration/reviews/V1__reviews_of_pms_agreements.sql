create schema reviews;

-- A review of a commissioner's PMS agreements. Its base is the first of April of the year of which the baselines are.
create table reviews.review (
    id           uuid primary key,
    commissioner uuid not null,
    title        text not null check (title <> ''),
    base         date not null,
    opened       date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index review_of_a_commissioner on reviews.review (commissioner);

-- What is known about a practice, or about all of them where the practice is empty. A later entry about the same holds.
create table reviews.entry (
    id        uuid primary key,
    review    uuid not null references reviews.review,
    practice  text not null,
    what      text not null,
    title     text not null,
    amount    numeric(20, 6) not null check (amount >= 0),
    source    text not null check (source <> ''),
    counted   date not null,
    entered   date not null,
    by_person uuid not null,
    position  int not null,
    number    bigint not null
);

create index entry_of_a_review on reviews.entry (review, number desc);

-- A way to take premiums back, and what is done with what is released. It never changes: another way is another path.
create table reviews.path (
    id           uuid primary key,
    review       uuid not null references reviews.review,
    title        text not null check (title <> ''),
    pace         text not null,
    steps        int not null check (steps > 0),
    shares       text not null,
    endpoint     bigint not null check (endpoint >= 0),
    first_year   date not null,
    reinvestment text not null,
    pence        bigint not null check (pence >= 0),
    scheme       text not null,
    drawn        date not null,
    by_person    uuid not null,
    number       bigint not null
);

create table reviews.longer (
    path     uuid not null references reviews.path,
    practice text not null,
    years    int not null check (years > 0),
    reason   text not null check (reason <> ''),
    primary key (path, practice)
);

create table reviews.consultation (
    review     uuid primary key references reviews.review,
    first_day  date not null,
    answer_by  date not null,
    words      text not null,
    day        date not null,
    by_person  uuid not null,
    number     bigint not null
);

create table reviews.question (
    id        uuid primary key,
    review    uuid not null references reviews.review,
    practice  text not null,
    words     text not null check (words <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create table reviews.reply (
    question  uuid primary key references reviews.question,
    words     text not null check (words <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create table reviews.laying (
    id        uuid primary key,
    path      uuid not null references reviews.path,
    matter    uuid not null unique,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create table reviews.outcome (
    laying   uuid primary key references reviews.laying,
    decision uuid not null,
    approved boolean not null,
    day      date not null,
    number   bigint not null
);

create function reviews.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was entered of a review is never edited or removed: a later entry says what is so now';
end
$$;

do $$
declare it text;
begin
    foreach it in array array['review', 'entry', 'path', 'longer', 'consultation', 'question', 'reply', 'laying', 'outcome']
    loop
        execute format(
            'create trigger %s_stays before update or delete on reviews.%s for each row execute function reviews.never_again()',
            it, it);
    end loop;
end
$$;
