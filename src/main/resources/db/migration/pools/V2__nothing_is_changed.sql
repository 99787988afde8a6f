-- What was agreed and what happened is never edited or removed: a later entry says what is so now.

create function pools.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was agreed of a pool, and what happened in it, is never edited or removed';
end
$$;

create trigger pool_stays before update or delete on pools.pool for each row execute function pools.never_again();
create trigger partner_stays before update or delete on pools.partner for each row execute function pools.never_again();
create trigger line_stays before update or delete on pools.line for each row execute function pools.never_again();
create trigger stake_stays before update or delete on pools.stake for each row execute function pools.never_again();
create trigger outcome_stays before update or delete on pools.outcome for each row execute function pools.never_again();
create trigger entry_stays before update or delete on pools.entry for each row execute function pools.never_again();
create trigger ending_stays before update or delete on pools.ending for each row execute function pools.never_again();
create trigger part_stays before update or delete on pools.part for each row execute function pools.never_again();
create trigger undoing_stays before update or delete on pools.undoing for each row execute function pools.never_again();

-- What partners put into a line is its budget, and shares that are agreed are of the whole.
create function pools.adds_up() returns trigger language plpgsql as $$
declare
    wrong text;
begin
    select l.name into wrong from pools.line l
    join (select distinct pool, line from fresh) f on f.pool = l.pool and f.line = l.name
    where l.pence <> (select sum(s.pence) from pools.stake s where s.pool = l.pool and s.line = l.name)
        or (select count(s.percent) > 0 and sum(s.percent) <> 10000 from pools.stake s
            where s.pool = l.pool and s.line = l.name)
    limit 1;
    if found then raise exception 'The shares of % do not add up', wrong; end if;
    return null;
end
$$;

create trigger stakes_add_up after insert on pools.stake
    referencing new table as fresh for each statement execute function pools.adds_up();

-- Nobody has less than nothing in a pool, and who entered something does not confirm it.
create function pools.never_below_nothing() returns trigger language plpgsql as $$
declare
    wrong text;
begin
    -- Two writers at once would each see a pool without the other.
    perform pg_advisory_xact_lock(hashtext('pools'));
    select p.party::text into wrong
    from (select distinct e.pool, f.party, f.fund from fresh f join pools.entry e on e.id = f.entry) m
    join pools.entry e on e.pool = m.pool
    join pools.part p on p.entry = e.id and p.party = m.party and p.fund is not distinct from m.fund
    left join pools.undoing u on u.entry = e.id
    where u.entry is null
    group by p.party, p.fund having sum(p.pence) < 0
    limit 1;
    if found then raise exception 'Partner % would have less than nothing in the pool', wrong; end if;
    return null;
end
$$;

create trigger part_is_there after insert on pools.part
    referencing new table as fresh for each statement execute function pools.never_below_nothing();

create function pools.second_person() returns trigger language plpgsql as $$
begin
    if exists (select from pools.entry e where e.id = new.entry and e.by_person = new.by_person and new.confirmed) then
        raise exception 'Who entered something does not confirm it';
    end if;
    return new;
end
$$;

create trigger confirmed_by_another before insert on pools.ending
    for each row execute function pools.second_person();
