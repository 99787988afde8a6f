create schema inventories;

-- A commissioner's own spreadsheet on its way into the register. Until it is entered it is working paper and may be matched
-- anew; of an entered one only the headings and the report are kept.
create table inventories.spreadsheet (
    id           uuid primary key,
    commissioner uuid not null,
    file_name    text not null,
    hash         text not null,
    sheet        jsonb not null,
    columns      jsonb,
    day          date,
    at           timestamptz not null,
    by_person    uuid not null,
    report       jsonb,
    number       bigint,
    check ((report is null) = (number is null))
);

create index spreadsheet_commissioner on inventories.spreadsheet (commissioner);
