create schema reinvestments;

-- That so much of what a review releases in a year is for a scheme. A later one about the same year and scheme holds.
create table reinvestments.allotment (
    id        uuid primary key,
    review    uuid not null,
    april     date not null,
    scheme    text not null check (scheme <> ''),
    pence     bigint not null check (pence >= 0),
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create index allotment_of_a_review on reinvestments.allotment (review, number desc);

create function reinvestments.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was allotted is never edited or removed: a later allotment says what is so now';
end
$$;

create trigger allotment_stays before update or delete on reinvestments.allotment
    for each row execute function reinvestments.never_again();
