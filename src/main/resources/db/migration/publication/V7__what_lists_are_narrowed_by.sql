-- By what lists and searches are narrowed and put in order stands on the shelf too, so that none of them looks up the release
-- of each of thousands of hits.
alter table publication.shelf add column kind text, add column body uuid, add column day date;

create function publication.shelved() returns trigger language plpgsql as $$
begin
    select release.kind, release.body, release.day into new.kind, new.body, new.day
    from publication.release
    where release.address = new.address and release.version = new.version;
    return new;
end
$$;

create trigger shelf_says before insert or update on publication.shelf
    for each row execute function publication.shelved();

-- What the public can read is the same as before.
alter table publication.shelf disable trigger shelf_changes;
update publication.shelf set version = version;
alter table publication.shelf enable trigger shelf_changes;

create index shelf_by_day on publication.shelf (day desc, address);
create index shelf_by_body on publication.shelf (body, day desc, address);
