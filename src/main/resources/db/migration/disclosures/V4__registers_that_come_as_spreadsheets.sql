-- A published register as it was given, and what became of its rows once it was entered.
create table disclosures.filing (
    id        uuid primary key,
    body      uuid not null,
    day       date not null,
    file_name text not null,
    hash      text not null,
    sheet     jsonb not null,
    choices   jsonb not null,
    report    jsonb,
    at        timestamptz not null,
    given_by  uuid not null
);

create index filing_of_body on disclosures.filing (body, at);
