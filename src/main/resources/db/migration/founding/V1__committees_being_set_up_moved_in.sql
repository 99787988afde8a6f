-- The tables came from the module of committees, which is brought up to date before this one.
create function founding.never() returns trigger language plpgsql as $$
begin
    raise exception 'That a committee was recorded stays on record';
end
$$;

drop trigger founded_stays on founding.founded;
create trigger founded_stays before update or delete on founding.founded
    for each row execute function founding.never();
