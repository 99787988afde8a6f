-- On which pages of a meeting's pack a paper stands. Given out when notice is given, and to each later paper behind the
-- last page there is: a page number once given out is never another's.
create table records.page (
    meeting    uuid not null,
    item       uuid not null,
    title      text not null,
    version    int not null,
    supplement int not null check (supplement >= 0),
    first      int not null check (first > 0),
    pages      int not null check (pages > 0),
    number     bigint not null,
    at         timestamptz not null,
    primary key (meeting, item, title, version),
    unique (meeting, first)
);

create trigger page_stays before update or delete on records.page for each row execute function records.never();
