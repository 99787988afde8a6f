-- A list of a later year than that of the baselines has the year as its title, and may be an estimate.
alter table reviews.entry add column estimated boolean not null default false;

-- Somebody was asked for a view on a review, and what they said.
create table reviews.asking (
    id        uuid primary key,
    review    uuid not null references reviews.review,
    whom      text not null check (whom <> ''),
    answer_by date not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create table reviews.view (
    asking    uuid primary key references reviews.asking,
    stance    text not null check (stance in ('supports', 'supports-with-changes', 'objects')),
    words     text not null check (words <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create trigger asking_stays before update or delete on reviews.asking
    for each row execute function reviews.never_again();

create trigger view_stays before update or delete on reviews.view
    for each row execute function reviews.never_again();
