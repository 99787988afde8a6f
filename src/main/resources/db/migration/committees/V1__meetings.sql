create schema committees;

create function committees.never() returns trigger language plpgsql as $$
begin
    raise exception 'The record of a meeting is only ever added to';
end
$$;

create table committees.meeting (
    id     uuid primary key,
    number bigint not null
);

-- Which committees sit, in the order they are named. More than one: they meet in common.
create table committees.sits (
    meeting   uuid not null references committees.meeting,
    place     int not null,
    committee uuid not null,
    primary key (meeting, committee),
    unique (meeting, place)
);
create index sits_committee on committees.sits (committee);

-- When and where. A meeting moved to another day is a new row and the old one closed.
create table committees.convening (
    meeting   uuid not null references committees.meeting,
    title     text not null,
    starts    timestamp not null,
    place     text not null,
    cancelled text,
    known     int8range not null,
    exclude using gist (meeting with =, known with &&)
);
create trigger only_close before update or delete on committees.convening
    for each row execute function clocks.only_close();

-- Public notice and papers sent. The reason is for a meeting called with less notice than it needs.
create table committees.notice (
    meeting uuid not null references committees.meeting,
    number  bigint not null,
    given   timestamptz not null,
    by_whom uuid not null,
    urgent  text not null,
    primary key (meeting, number)
);

create table committees.item (
    id      uuid primary key,
    meeting uuid not null references committees.meeting,
    matter  uuid not null,
    number  bigint not null,
    unique (meeting, matter)
);
create index item_matter on committees.item (matter);

-- An item as it stands on the agenda. Closed without a successor: taken off.
create table committees.line (
    item      uuid not null references committees.item,
    meeting   uuid not null references committees.meeting,
    place     int not null,
    title     text not null,
    purpose   text not null,
    ground    text not null,
    reason    text not null,
    presenter text not null,
    committee uuid[] not null,
    known     int8range not null,
    exclude using gist (item with =, known with &&),
    exclude using gist (meeting with =, place with =, known with &&),
    check ((ground = '') = (reason = ''))
);
create trigger only_close before update or delete on committees.line
    for each row execute function clocks.only_close();

-- Who last changed the agenda, and with which write: two people editing at once are told of each other.
create table committees.edit (
    meeting uuid not null references committees.meeting,
    number  bigint not null,
    by_whom uuid not null,
    primary key (meeting, number, by_whom)
);

-- A paper's later version has the same title and a higher version; all versions stay.
create table committees.paper (
    item    uuid not null references committees.item,
    title   text not null,
    version int not null check (version > 0),
    file    uuid not null,
    kind    text not null check (kind in ('paper', 'appendix', 'supplement')),
    ground  text not null,
    added   timestamptz not null,
    by_whom uuid not null,
    number  bigint not null,
    primary key (item, title, version)
);
create index paper_file on committees.paper (file);

-- The log of the meeting. The key comes from the form, so that a form sent twice is noted once.
create table committees.fact (
    meeting uuid not null references committees.meeting,
    entry   bigint not null check (entry > 0),
    at      timestamptz not null,
    noted   timestamptz not null,
    by_whom uuid not null,
    key     uuid not null,
    kind    text not null,
    item    uuid,
    body    jsonb not null,
    number  bigint not null,
    primary key (meeting, entry),
    unique (meeting, key)
);

create trigger meeting_stays before update or delete on committees.meeting
    for each row execute function committees.never();
create trigger sits_stays before update or delete on committees.sits
    for each row execute function committees.never();
create trigger notice_stays before update or delete on committees.notice
    for each row execute function committees.never();
create trigger edit_stays before update or delete on committees.edit
    for each row execute function committees.never();
create trigger item_stays before update or delete on committees.item
    for each row execute function committees.never();
create trigger paper_stays before update or delete on committees.paper
    for each row execute function committees.never();
create trigger fact_stays before update or delete on committees.fact
    for each row execute function committees.never();
