create schema rosters;

-- A list on its way into the register. Until it is entered it is working paper and may be matched anew; of an entered one
-- only the headings and the report are kept. Private columns were dropped before anything came here.
create table rosters.roster (
    id          uuid primary key,
    body        uuid not null,
    file_name   text not null,
    hash        text not null,
    sheet       jsonb not null,
    columns     jsonb,
    day         date,
    new_posts   boolean not null default false,
    at          timestamptz not null,
    by_person   uuid not null,
    report      jsonb,
    number      bigint,
    accepted_at timestamptz,
    check ((report is null) = (number is null))
);

create index roster_body on rosters.roster (body);
