-- Who agreed to a decision that the officer did not take alone, by the office that the scheme asks for.
create table officers.agreement (
    decision  uuid not null references officers.taking,
    office    text not null,
    person    uuid not null,
    number    bigint not null,
    primary key (decision, office)
);

-- What was done about a decision that the committee did not ratify.
create table officers.consequence (
    decision  uuid primary key references officers.taking,
    day       date not null,
    words     text not null check (words <> ''),
    by_person uuid not null,
    number    bigint not null
);
