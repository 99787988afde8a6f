-- On which matter a committee decides an item, where that is not the matter that the item came with: committees that sit in
-- common decide one item, each on a matter of its own commissioner.
create table committees.question (
    item      uuid not null references committees.item,
    committee uuid not null,
    matter    uuid not null,
    known     int8range not null,
    exclude using gist (item with =, committee with =, known with &&)
);
create index question_matter on committees.question (matter);
create trigger only_close before update or delete on committees.question
    for each row execute function clocks.only_close();

-- Whom an item without a matter is about, as somebody said: interests are searched for them. Nobody: an empty list.
create table committees.about (
    item  uuid not null references committees.item,
    party uuid[] not null,
    known int8range not null,
    exclude using gist (item with =, known with &&)
);
create trigger only_close before update or delete on committees.about
    for each row execute function clocks.only_close();

-- Each committee approves its own minutes. Null: of the only committee that sat.
alter table committees.approval add column committee uuid;
alter table committees.approval drop constraint approval_pkey;
create unique index approval_once on committees.approval (meeting, number, committee) nulls not distinct;
