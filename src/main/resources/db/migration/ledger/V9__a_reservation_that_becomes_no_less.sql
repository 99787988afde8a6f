-- A retro run corrects what was promised and what became due of it by the same amounts. Whether a reservation has enough left
-- was asked of everything that ever happened to it, also where it becomes no less by what is written: then it was enough
-- before, and all that is asked is whether it is the account's.
create or replace function ledger.posted() returns trigger language plpgsql
    set enable_seqscan = off set work_mem = '64MB' as $$
declare
    wrong text;
begin
    -- Two writers at once would each see a balance without the other.
    perform pg_advisory_xact_lock(hashtext('ledger'));

    select alike.some || case
        when s.id is null or t.id is null then ': there is no such account'
        when v.id is null then ': there is no such voucher'
        when s.fund <> t.fund then ': money of one fund may not go to another'
        when v.keeper <> f.commissioner then ': the money is on the books of somebody else'
        when alike.number <> v.number then ': it is not of the write of its voucher'
        when alike.month <= c.month then ': its month is closed, or that of one like it'
        when t.place = 'pooled' and f.ring_fence <> '{}' then ': the fund is ring-fenced and may not be pooled'
        when t.place = 'pooled' and alike.effective < f.pooled_from then ': the fund may not be pooled on that day, or on that of one like it'
        when 'reserved' in (s.place, t.place) and alike.unreserved then ': it names no reservation'
        else ': money does not go that way' end
    into wrong
    from (select voucher, number, move, source, target, reservation is null as unreserved, corrects is null as first,
                 min(month) as month, min(effective) as effective, any_value(id) as some
          from fresh
          group by voucher, number, move, source, target, reservation is null, corrects is null) alike
    left join ledger.voucher v on v.id = alike.voucher
    left join ledger.account s on s.id = alike.source
    left join ledger.account t on t.id = alike.target
    left join ledger.fund f on f.id = s.fund
    left join (select commissioner, max(month) as month from ledger.closing group by commissioner) c
        on c.commissioner = f.commissioner
    left join ledger.way w on w.move = alike.move and w.source = s.place and w.target = t.place
    where s.id is null or t.id is null or v.id is null or s.fund <> t.fund or v.keeper <> f.commissioner
        or alike.number <> v.number or alike.month <= c.month
        or (t.place = 'pooled' and (alike.effective < f.pooled_from or f.ring_fence <> '{}'))
        or ('reserved' in (s.place, t.place) and alike.unreserved)
        or (w.move is null and alike.first)
    limit 1;
    if found then raise exception 'Posting %', wrong; end if;

    select p.id into wrong from fresh p
    left join ledger.posting o on o.id = p.corrects
    where p.corrects is not null and (o.id is null or o.corrects is not null
        or (p.source, p.target) not in ((o.source, o.target), (o.target, o.source))
        or p.reservation is distinct from o.reservation)
    limit 1;
    if found then raise exception 'Posting %: a correction moves between the accounts of what it corrects', wrong; end if;

    -- What is written here is not yet seen by the question beside it, which therefore adds it.
    with sums as materialized (
        select account, date_trunc('quarter', belongs::timestamp)::date as belongs, number, sum(pence)::bigint as pence
        from (
            select source as account, belongs, number, -pence as pence from fresh
            union all
            select target, belongs, number, pence from fresh) both_sides
        group by account, date_trunc('quarter', belongs::timestamp), number),
    put as (
        insert into ledger.total (account, belongs, number, pence)
        select account, belongs, number, pence from sums order by account, belongs),
    less as (
        select account, ledger.year_of(belongs) as year, sum(pence) as pence from sums
        group by account, ledger.year_of(belongs) having sum(pence) < 0)
    select a.id || ' (' || a.place || '), year ' || less.year into wrong
    from less
    join ledger.account a on a.id = less.account and a.place in ('held', 'budget', 'reserved', 'pooled')
    where less.pence + coalesce((select sum(t.pence) from ledger.total t
           where t.account = less.account
             and t.belongs >= case a.place when 'pooled' then '-infinity' else make_date(less.year, 4, 1) end
             and t.belongs < case a.place when 'pooled' then 'infinity' else make_date(less.year + 1, 4, 1) end), 0) < 0
    limit 1;
    if found then raise exception 'Account % would have less than nothing', wrong; end if;

    -- All of a reservation that this statement begins is in it; one that becomes no less was enough before, and has to be
    -- the account's; of others all that went before is asked for.
    select r.reservation into wrong
    from (select m.reservation, bool_or(m.begun) as begun,
                 sum(case when t.place = 'reserved' then m.pence else 0 end
                     - case when s.place = 'reserved' then m.pence else 0 end) as pence,
                 count(distinct case when s.place = 'reserved' then m.source when t.place = 'reserved' then m.target end)
                     as accounts,
                 any_value(case when s.place = 'reserved' then m.source when t.place = 'reserved' then m.target end)
                     as account
          from (select reservation, source, target, bool_or(move = 'reserve') as begun, sum(pence) as pence
                from fresh where reservation is not null group by reservation, source, target) m
          join ledger.account s on s.id = m.source
          join ledger.account t on t.id = m.target
          group by m.reservation) r
    where case
        when r.accounts > 1 then true
        when r.begun then r.pence < 0
        when r.pence >= 0 then r.accounts = 1 and not exists (
            select from ledger.posting p where p.id = r.reservation and p.target = r.account)
        else (
            select sum(case when t.place = 'reserved' then p.pence else 0 end
                        - case when s.place = 'reserved' then p.pence else 0 end) < 0
                  or count(distinct case when s.place = 'reserved' then p.source when t.place = 'reserved' then p.target end)
                      > 1
               from ledger.posting p
               join ledger.account s on s.id = p.source
               join ledger.account t on t.id = p.target
               where p.reservation = r.reservation) end
    limit 1;
    if found then raise exception 'Reservation % would be settled beyond what it is, or from elsewhere', wrong; end if;
    return null;
end
$$;
