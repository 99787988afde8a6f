-- What the body that received something did with it.
create table reporting.answer (
    passage   uuid primary key references reporting.passage,
    day       date not null,
    words     text not null check (words <> ''),
    by_person uuid not null,
    number    bigint not null
);
create trigger answer_stays before update or delete on reporting.answer
    for each row execute function reporting.never();
