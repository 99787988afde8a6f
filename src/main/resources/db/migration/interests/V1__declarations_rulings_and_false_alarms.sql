create schema interests;

-- Words that people wrote. They stand apart from the facts, which are never changed, so that they can be erased one day.
create table interests.words (
    row   bigint generated always as identity primary key,
    texts jsonb not null
);

-- What somebody declared. The period is that of the interest itself; when it was declared is another matter.
create table interests.interest (
    row      bigint generated always as identity primary key,
    id       uuid not null,
    person   uuid not null,
    type     text not null,
    wording  text not null,
    party    uuid,
    period   daterange not null check (not isempty(period)),
    aware    date not null,
    declared date not null,
    consent  boolean not null,
    words    bigint not null references interests.words,
    known    int8range not null,
    constraint one_version_of_an_interest exclude using gist (id with =, period with &&, known with &&)
);

-- "What I have declared is right and whole", nil returns too.
create table interests.confirmation (
    row    bigint generated always as identity primary key,
    id     uuid not null,
    person uuid not null,
    nil    boolean not null,
    period daterange not null check (not isempty(period)),
    known  int8range not null,
    constraint confirmed_once exclude using gist (id with =, period with &&, known with &&)
);

-- What a matter is about, as far as interests go: the gate judges by it.
create table interests.subject (
    row      bigint generated always as identity primary key,
    matter   uuid not null,
    act      text not null,
    affected uuid[] not null,
    hands    jsonb not null,
    facts    jsonb not null,
    period   daterange not null check (not isempty(period)),
    known    int8range not null,
    constraint one_subject_of_a_matter exclude using gist (matter with =, period with &&, known with &&)
);

-- A ruling that changes closes the one before; both stay readable with the moment at which they were made.
create table interests.ruling (
    row        bigint generated always as identity primary key,
    id         uuid not null,
    person     uuid not null,
    matter     uuid not null,
    treatments text[] not null check (cardinality(treatments) > 0),
    by_person  uuid not null check (by_person <> person),
    at         timestamptz not null,
    findings   text[] not null,
    words      bigint not null references interests.words,
    period     daterange not null check (not isempty(period)),
    known      int8range not null,
    constraint one_ruling_at_a_time
        exclude using gist (person with =, matter with =, period with &&, known with &&)
);

-- A finding that somebody looked into and ruled out. The key names the path by its facts: when they change it is another.
create table interests.alarm (
    row       bigint generated always as identity primary key,
    key       text not null,
    person    uuid not null,
    affected  uuid not null,
    by_person uuid not null check (by_person <> person),
    words     bigint not null references interests.words,
    period    daterange not null check (not isempty(period)),
    known     int8range not null,
    constraint ruled_out_once exclude using gist (key with =, period with &&, known with &&)
);

create index interest_begun on interests.interest (lower(known));
create index interest_closed on interests.interest (upper(known)) where not upper_inf(known);
create index confirmation_begun on interests.confirmation (lower(known));
create index subject_begun on interests.subject (lower(known));
create index subject_closed on interests.subject (upper(known)) where not upper_inf(known);
create index ruling_begun on interests.ruling (lower(known));
create index ruling_closed on interests.ruling (upper(known)) where not upper_inf(known);
create index alarm_begun on interests.alarm (lower(known));
create index alarm_closed on interests.alarm (upper(known)) where not upper_inf(known);

create trigger interest_only_closes before update or delete on interests.interest
    for each row execute function clocks.only_close();
create trigger confirmation_only_closes before update or delete on interests.confirmation
    for each row execute function clocks.only_close();
create trigger subject_only_closes before update or delete on interests.subject
    for each row execute function clocks.only_close();
create trigger ruling_only_closes before update or delete on interests.ruling
    for each row execute function clocks.only_close();
create trigger alarm_only_closes before update or delete on interests.alarm
    for each row execute function clocks.only_close();
