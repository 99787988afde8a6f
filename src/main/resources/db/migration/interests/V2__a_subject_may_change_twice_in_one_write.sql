-- What a matter is about may be said twice in one write, when laying it and when putting it onto an agenda. What the write
-- under way said first was never known to anybody: it may be taken back whole. Everything else is as with every dated fact.
-- A row is of the write under way where the transaction that made it is this one.
create function interests.closes_or_was_never_known() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and isempty(new.known)
        and exists (select from interests.subject s
                    where s.row = old.row and s.xmin = pg_current_xact_id()::xid)
        and (to_jsonb(new) - 'known') = (to_jsonb(old) - 'known') then
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'A dated fact is never removed: close what was known and add what is known now';
    end if;
    if not upper_inf(old.known)
        or upper_inf(new.known)
        or lower(new.known) is distinct from lower(old.known)
        or (to_jsonb(new) - 'known') is distinct from (to_jsonb(old) - 'known') then
        raise exception 'A dated fact is never edited: close what was known and add what is known now';
    end if;
    return new;
end
$$;

drop trigger subject_only_closes on interests.subject;
create trigger subject_only_closes before update or delete on interests.subject
    for each row execute function interests.closes_or_was_never_known();
