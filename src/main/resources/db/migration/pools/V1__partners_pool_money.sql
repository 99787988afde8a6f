create schema pools;

-- A pooled fund as its partners agreed it. Nothing of it ever changes: another agreement is another pool.
create table pools.pool (
    id            uuid primary key,
    name          text not null check (name <> ''),
    host          uuid not null,
    risk          text not null check (risk in ('shared', 'own', 'none')),
    -- From what an overspend is met, in this order; only where the risk is shared.
    steps         text[] not null,
    primary_care  boolean not null,
    allowed       text not null check (allowed in ('yes', 'no', 'unknown')),
    period        daterange not null check (not isempty(period) and not upper_inf(period)),
    -- Money that may be spent only once a measure is reached: whose, how much, which measure, which change of it.
    pot_partner   uuid,
    pot_pence     bigint check (pot_pence > 0),
    pot_measure   text,
    pot_target    int check (pot_target <> 0),
    document      text not null check (document <> ''),
    laid          date not null,
    by_person     uuid not null,
    number        bigint not null,
    check (num_nonnulls(pot_partner, pot_pence, pot_measure, pot_target) in (0, 4)),
    check (risk = 'shared' or steps = '{}')
);

create table pools.partner (
    pool    uuid not null references pools.pool,
    party   uuid not null,
    place   int not null,
    -- Whether its books are kept here, so that it waits for a decision of its own.
    decides boolean not null,
    -- What it sets aside for overspends.
    reserve bigint not null check (reserve >= 0),
    primary key (pool, party),
    unique (pool, place)
);

-- That the host is one of the partners is judged when all of them are there; by a reference back, the two tables could not be
-- restored one after the other.
create function pools.host_is_a_partner() returns trigger language plpgsql as $$
begin
    if not exists (select from pools.partner p where p.pool = new.id and p.party = new.host) then
        raise exception 'The host of pool % is none of its partners', new.id;
    end if;
    return null;
end
$$;

create constraint trigger host_is_a_partner after insert on pools.pool
    deferrable initially deferred for each row execute function pools.host_is_a_partner();

create table pools.line (
    pool  uuid not null references pools.pool,
    name  text not null check (name <> ''),
    place int not null,
    share text not null check (share in ('fixed', 'variable')),
    lead  uuid not null,
    pence bigint not null check (pence > 0),
    primary key (pool, name),
    foreign key (pool, lead) references pools.partner (pool, party)
);

-- What a partner puts into a line, and what part of its overspend it bears (hundredths of a per cent; null where it follows
-- from what all put in).
create table pools.stake (
    pool    uuid not null,
    line    text not null,
    party   uuid not null,
    pence   bigint not null check (pence >= 0),
    percent int check (percent between 0 and 10000),
    primary key (pool, line, party),
    foreign key (pool, line) references pools.line (pool, name),
    foreign key (pool, party) references pools.partner (pool, party)
);

-- What was decided for a partner, once.
create table pools.outcome (
    pool     uuid not null,
    party    uuid not null,
    decision uuid not null,
    done     boolean not null,
    sentence text not null,
    day      date not null,
    number   bigint not null,
    primary key (pool, party),
    foreign key (pool, party) references pools.partner (pool, party)
);

-- Something that happened in a pool, as one person entered it.
create table pools.entry (
    id        uuid primary key,
    pool      uuid not null references pools.pool,
    kind      text not null check (kind in ('contribution', 'spending', 'hand-back', 'expected', 'uncommitted', 'measure')),
    party     uuid,
    fund      uuid,
    line      text not null,
    -- Pence; of a measure the change, in hundredths of a per cent.
    value     bigint not null check (kind = 'measure' or value > 0 or (kind in ('expected', 'uncommitted') and value = 0)),
    day       date not null,
    words     text not null check (words <> ''),
    entered   date not null,
    by_person uuid not null,
    number    bigint not null,
    check ((party is not null) = (kind in ('contribution', 'hand-back'))),
    check ((line <> '') = (kind in ('spending', 'expected', 'uncommitted'))),
    foreign key (pool, party) references pools.partner (pool, party)
);

create index entry_of_a_pool on pools.entry (pool, number);

-- That another person confirmed it or turned it down, once.
create table pools.ending (
    entry     uuid primary key references pools.entry,
    confirmed boolean not null,
    why       text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

-- Whose money a confirmed entry moved: into the pool, or less than nothing for out of it.
create table pools.part (
    entry uuid not null references pools.ending,
    party uuid not null,
    fund  uuid,
    pence bigint not null check (pence <> 0),
    unique nulls not distinct (entry, party, fund)
);

-- That it was confirmed in error, and counts no more.
create table pools.undoing (
    entry     uuid primary key references pools.ending,
    why       text not null,
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);
