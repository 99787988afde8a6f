-- A procurement as it was opened. It never changes.
create table procurement.procurement (
    id             uuid primary key,
    commissioner   uuid not null,
    -- the matter that decided that it should be done
    matter         uuid not null,
    act            text not null,
    title          text not null,
    description    text not null,
    classification text not null,
    opened         date not null,
    by_person      uuid not null,
    number         bigint not null
);

create index procurement_commissioner on procurement.procurement (commissioner);

-- What was done in it, one row a step.
create table procurement.step (
    id          uuid primary key,
    procurement uuid not null references procurement.procurement,
    what        text not null check (what in ('route', 'provider', 'chain', 'member', 'score', 'done', 'laid', 'decided',
                                              'represented', 'answered', 'repeated', 'abandoned')),
    -- what it is about: the route, the provider, the member, the step of the route, the matter, the decision
    item        text not null,
    words       text not null,
    more        jsonb not null,
    day         date not null,
    by_person   uuid not null,
    number      bigint not null
);

create index step_procurement on procurement.step (procurement);
create index step_matter on procurement.step (item) where what = 'laid';
create unique index step_once on procurement.step (procurement, what) where what = 'abandoned';

-- The notices that were made of it, exactly as they went out.
create table procurement.issued (
    id          uuid primary key,
    procurement uuid not null references procurement.procurement,
    ordinal     int not null,
    step        uuid not null references procurement.step,
    notice      text not null,
    title       text not null,
    lines       jsonb not null,
    release     text not null,
    number      bigint not null,
    unique (procurement, ordinal)
);

create function procurement.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was done and published is never edited or removed: a later step says what is so now';
end
$$;

create trigger procurement_stays before update or delete on procurement.procurement
    for each row execute function procurement.never_again();
create trigger step_stays before update or delete on procurement.step
    for each row execute function procurement.never_again();
create trigger issued_stays before update or delete on procurement.issued
    for each row execute function procurement.never_again();
