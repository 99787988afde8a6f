-- The last transaction that changed what the public can read. What was worked out for one visitor holds for the next for as
-- long as this is the same. Noted when everything else of the transaction is done, so that nobody waits for it holding it.
create table publication.mark (
    one     boolean primary key default true check (one),
    changed bigint not null
);

insert into publication.mark (changed) values (0);

create function publication.changed() returns trigger language plpgsql as $$
begin
    update publication.mark set changed = pg_current_xact_id()::text::bigint
    where changed <> pg_current_xact_id()::text::bigint;
    return null;
end
$$;

create constraint trigger release_changes after insert on publication.release
    deferrable initially deferred for each row execute function publication.changed();
create constraint trigger shelf_changes after insert or update on publication.shelf
    deferrable initially deferred for each row execute function publication.changed();
create constraint trigger withdrawal_changes after insert on publication.withdrawal
    deferrable initially deferred for each row execute function publication.changed();
create constraint trigger occasion_changes after insert on publication.occasion
    deferrable initially deferred for each row execute function publication.changed();

grant select on publication.mark to quorate_public;
