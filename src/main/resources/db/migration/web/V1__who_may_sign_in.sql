create schema web;

-- One row for each account. What a person may do is not here: it follows from the posts they hold.
create table web.account (
    id            uuid primary key,
    username      text not null unique check (username = lower(username)),
    password      text not null,
    person        uuid not null,
    name          text not null,
    administrator boolean not null,
    -- Goes up when the password changes; sessions that carry an older one end.
    version       int not null default 1,
    failures      int not null default 0,
    locked_until  timestamptz,
    closed_at     timestamptz
);

create index account_by_person on web.account (person);

-- Sign-ins that failed, by where they came from. Rows older than the window are swept away.
create table web.failed_sign_in (
    address text not null,
    at      timestamptz not null
);

create index failed_sign_in_by_address on web.failed_sign_in (address, at);
