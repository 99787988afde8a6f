-- What one body sent to another of the same commissioner: a recommendation, a report, a matter referred, a request.
-- The interests that were found in whoever sits on the sender are told with it, in the words of that day.
create table reporting.passage (
    id        uuid primary key,
    sender    uuid not null,
    receiver  uuid not null check (receiver <> sender),
    kind      text not null check (kind in ('recommends', 'reports', 'refers', 'asks')),
    matter    uuid,
    title     text not null check (title <> ''),
    words     text not null,
    interests text[] not null,
    day       date not null,
    by_person uuid not null,
    at        timestamptz not null,
    number    bigint not null
);
create index passage_sender on reporting.passage (sender, day desc);
create index passage_receiver on reporting.passage (receiver, day desc);

create trigger passage_stays before update or delete on reporting.passage
    for each row execute function reporting.never();
