-- The same counts as in every module that reads files. An outline is never changed by a later file.
alter table atlas.import
    add column added     int not null default 0,
    add column changed   int not null default 0,
    add column unchanged int not null default 0;

update atlas.import set added = accepted;
