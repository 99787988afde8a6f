-- Asked once for all rows of a statement, so that two million postings cost little more than their rows.

-- The financial year that a month is in, by the year in which it begins.
create function ledger.year_of(month date) returns int language sql immutable parallel safe
    return extract(year from month)::int - case when extract(month from month) < 4 then 1 else 0 end;

-- The plans of a function are made once, as a rule while the tables are still empty: they must not count on that.
create function ledger.posted() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    wrong text;
begin
    -- Two writers at once would each see a balance without the other.
    perform pg_advisory_xact_lock(hashtext('ledger'));

    select p.id || case
        when s.id is null or t.id is null then ': there is no such account'
        when v.id is null then ': there is no such voucher'
        when s.fund <> t.fund then ': money of one fund may not go to another'
        when v.keeper <> f.commissioner then ': the money is on the books of somebody else'
        when p.number <> v.number then ': it is not of the write of its voucher'
        when p.month <= c.month then ': its month is closed'
        when t.place = 'pooled' and p.effective < f.pooled_from then ': the fund may not be pooled on that day'
        when 'reserved' in (s.place, t.place) and p.reservation is null then ': it names no reservation'
        else ': money does not go that way' end
    into wrong
    from fresh p
    left join ledger.voucher v on v.id = p.voucher
    left join ledger.account s on s.id = p.source
    left join ledger.account t on t.id = p.target
    left join ledger.fund f on f.id = s.fund
    left join (select commissioner, max(month) as month from ledger.closing group by commissioner) c
        on c.commissioner = f.commissioner
    left join ledger.way w on w.move = p.move and w.source = s.place and w.target = t.place
    where s.id is null or t.id is null or v.id is null or s.fund <> t.fund or v.keeper <> f.commissioner
        or p.number <> v.number or p.month <= c.month
        or (t.place = 'pooled' and p.effective < f.pooled_from)
        or ('reserved' in (s.place, t.place) and p.reservation is null)
        or (w.move is null and p.corrects is null)
    limit 1;
    if found then raise exception 'Posting %', wrong; end if;

    select p.id into wrong from fresh p
    left join ledger.posting o on o.id = p.corrects
    where p.corrects is not null and (o.id is null or o.corrects is not null
        or (p.source, p.target) not in ((o.source, o.target), (o.target, o.source))
        or p.reservation is distinct from o.reservation)
    limit 1;
    if found then raise exception 'Posting %: a correction moves between the accounts of what it corrects', wrong; end if;

    insert into ledger.total (account, belongs, number, pence)
    select account, belongs, number, sum(pence) from (
        select source as account, belongs, number, -pence as pence from fresh
        union all
        select target, belongs, number, pence from fresh) both_sides
    group by account, belongs, number;

    -- Only an account that gave can have less than nothing.
    select a.id || ' (' || a.place || '), year ' || g.year into wrong
    from (select distinct source, ledger.year_of(belongs) as year from
            (select distinct source, belongs from fresh) months) g
    join ledger.account a on a.id = g.source and a.place in ('held', 'budget', 'reserved')
    where (select sum(t.pence) from ledger.total t
           where t.account = g.source
             and t.belongs >= make_date(g.year, 4, 1) and t.belongs < make_date(g.year + 1, 4, 1)) < 0
    limit 1;
    if found then raise exception 'Account % would have less than nothing', wrong; end if;

    select r.reservation into wrong
    from (select distinct reservation from fresh where reservation is not null) r
    where (select sum(case when t.place = 'reserved' then p.pence else 0 end
                    - case when s.place = 'reserved' then p.pence else 0 end) < 0
              or count(distinct case when s.place = 'reserved' then p.source when t.place = 'reserved' then p.target end) > 1
           from ledger.posting p
           join ledger.account s on s.id = p.source
           join ledger.account t on t.id = p.target
           where p.reservation = r.reservation)
    limit 1;
    if found then raise exception 'Reservation % would be settled beyond what it is, or from elsewhere', wrong; end if;
    return null;
end
$$;

create trigger posting_is_sound after insert on ledger.posting
    referencing new table as fresh for each statement execute function ledger.posted();

create function ledger.closed() returns trigger language plpgsql as $$
begin
    if exists (
            select from fresh c
            where exists (select from ledger.closing o
                          where o.commissioner = c.commissioner and o.month > c.month)
               or (exists (select from ledger.closing o
                           where o.commissioner = c.commissioner and o.month < c.month)
                   and not exists (select from ledger.closing o
                                   where o.commissioner = c.commissioner
                                     and o.month = (c.month - interval '1 month')::date))) then
        raise exception 'Months are closed one after another';
    end if;
    return null;
end
$$;

create trigger closing_in_order after insert on ledger.closing
    referencing new table as fresh for each statement execute function ledger.closed();
