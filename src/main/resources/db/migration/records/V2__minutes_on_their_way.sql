-- What became of minutes between the meeting and their approval. The minutes are kept as they stood at each step but a
-- comment.
create table records.step (
    id        uuid primary key,
    meeting   uuid not null,
    committee uuid not null,
    number    bigint not null,
    kind      text not null check (kind in ('to-chair', 'returned', 'agreed', 'to-committee', 'comment')),
    words     text not null,
    whole     text not null,
    by_whom   uuid not null,
    at        timestamptz not null
);
create index step_meeting on records.step (committee, meeting, number);

create trigger step_stays before update or delete on records.step for each row execute function records.never();
