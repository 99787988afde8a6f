create extension if not exists btree_gist;

create schema clocks;

-- One row. Whoever updates it holds the lock until its transaction ends, so numbers follow the order of commits.
create table clocks.head (
    is_the_row boolean primary key default true check (is_the_row),
    number     bigint not null
);

insert into clocks.head (number) values (0);

-- A dated fact may be closed (its end of knowledge set, once) and never otherwise changed or removed.
create function clocks.only_close() returns trigger language plpgsql as $$
begin
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
