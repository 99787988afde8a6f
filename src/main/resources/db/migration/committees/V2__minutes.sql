-- The secretary's words for a part of the minutes: an item's id, or 'opening', 'attendance', 'close'.
create table committees.words (
    meeting uuid not null references committees.meeting,
    part    text not null,
    words   text not null,
    by_whom uuid not null,
    known   int8range not null,
    exclude using gist (meeting with =, part with =, known with &&)
);
create trigger only_close before update or delete on committees.words
    for each row execute function clocks.only_close();

-- Minutes as they were approved: never changed again. A correction is a further row approved at a later meeting.
create table committees.approval (
    meeting  uuid not null references committees.meeting,
    number   bigint not null,
    at_item  uuid not null references committees.item,
    approved timestamptz not null,
    whole    text not null,
    public   text not null,
    why      text not null,
    primary key (meeting, number)
);

-- An action of a meeting was done.
create table committees.done (
    meeting uuid not null references committees.meeting,
    entry   bigint not null,
    day     date not null,
    words   text not null,
    by_whom uuid not null,
    number  bigint not null,
    primary key (meeting, entry),
    foreign key (meeting, entry) references committees.fact
);

create trigger approval_stays before update or delete on committees.approval
    for each row execute function committees.never();
create trigger done_stays before update or delete on committees.done
    for each row execute function committees.never();
