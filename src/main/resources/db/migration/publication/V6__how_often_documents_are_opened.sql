-- How often each document was opened on a day. A number and nothing else: not by whom, nor from where.
create table publication.reading (
    address text not null,
    day     date not null,
    times   bigint not null check (times > 0),
    primary key (address, day)
);
create index reading_by_day on publication.reading (day, address);

grant select on publication.reading to quorate_public;
