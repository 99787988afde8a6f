create schema drafting;

-- A scheme that somebody is writing for a commissioner. What it was copied from is empty for one begun empty.
create table drafting.draft (
    id           uuid primary key,
    commissioner uuid not null,
    copied       text not null,
    begun        date not null,
    by_person    uuid not null,
    number       bigint not null
);

create index draft_of_a_commissioner on drafting.draft (commissioner);

-- Every version that was kept, as its file. The numbers it is tried with and the budget it is held against belong to it.
create table drafting.version (
    draft     uuid not null references drafting.draft,
    version   int not null check (version > 0),
    text      text not null check (text <> ''),
    tries     text not null,
    pence     bigint check (pence > 0),
    why       text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    primary key (draft, version)
);

-- Somebody was asked for a view on a version, and what they said.
create table drafting.asking (
    id        uuid primary key,
    draft     uuid not null references drafting.draft,
    version   int not null,
    whom      text not null check (whom <> ''),
    answer_by date not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    foreign key (draft, version) references drafting.version
);

create table drafting.view (
    asking    uuid primary key references drafting.asking,
    stance    text not null check (stance in ('supports', 'supports-with-changes', 'objects')),
    words     text not null check (words <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

-- A version was laid for a decision, and what was decided.
create table drafting.laying (
    id        uuid primary key,
    draft     uuid not null references drafting.draft,
    version   int not null,
    scheme    text not null,
    matter    uuid not null unique,
    day       date not null,
    by_person uuid not null,
    number    bigint not null,
    foreign key (draft, version) references drafting.version
);

create table drafting.outcome (
    laying   uuid primary key references drafting.laying,
    decision uuid not null,
    approved boolean not null,
    day      date not null,
    number   bigint not null
);

create function drafting.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was written of a scheme is never edited or removed: a later version says what is meant now';
end
$$;

create trigger draft_stays before update or delete on drafting.draft
    for each row execute function drafting.never_again();
create trigger version_stays before update or delete on drafting.version
    for each row execute function drafting.never_again();
create trigger asking_stays before update or delete on drafting.asking
    for each row execute function drafting.never_again();
create trigger view_stays before update or delete on drafting.view
    for each row execute function drafting.never_again();
create trigger laying_stays before update or delete on drafting.laying
    for each row execute function drafting.never_again();
create trigger outcome_stays before update or delete on drafting.outcome
    for each row execute function drafting.never_again();
