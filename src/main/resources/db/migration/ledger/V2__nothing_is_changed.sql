-- What is true of the ledger whoever writes in it, and by whatever program.

create function ledger.never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is never changed: a correction posts the difference and names what it corrects';
end
$$;

create trigger fund_stays before update or delete or truncate on ledger.fund
    for each statement execute function ledger.never_changes();
create trigger account_stays before update or delete or truncate on ledger.account
    for each statement execute function ledger.never_changes();
create trigger voucher_stays before update or delete or truncate on ledger.voucher
    for each statement execute function ledger.never_changes();
create trigger posting_stays before update or delete or truncate on ledger.posting
    for each statement execute function ledger.never_changes();
create trigger total_stays before update or delete or truncate on ledger.total
    for each statement execute function ledger.never_changes();
create trigger closing_stays before update or delete or truncate on ledger.closing
    for each statement execute function ledger.never_changes();
create trigger way_stays before insert or update or delete or truncate on ledger.way
    for each statement execute function ledger.never_changes();

create function ledger.only_by_posting() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'Totals follow from postings and are written by nobody';
    end if;
    return null;
end
$$;

create trigger total_follows before insert on ledger.total
    for each statement execute function ledger.only_by_posting();

create function ledger.inside_the_fence() returns trigger language plpgsql as $$
begin
    if new.stream <> '' and exists (
            select from ledger.fund f
            where f.id = new.fund and f.ring_fence <> '{}' and new.stream <> all (f.ring_fence)) then
        raise exception 'The fund is ring-fenced and may not be spent on %', new.stream;
    end if;
    return null;
end
$$;

create trigger account_inside_the_fence after insert on ledger.account
    for each row execute function ledger.inside_the_fence();

