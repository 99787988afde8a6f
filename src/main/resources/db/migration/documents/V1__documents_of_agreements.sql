create schema documents;

-- One document as it was filed. It never changes.
create table documents.document (
    id          uuid primary key,
    agreement   uuid not null,
    kind        text not null,
    title       text not null check (title <> ''),
    -- the day that the document bears
    day         date not null,
    -- by whom it is signed; empty for a draft that nobody signed
    signers     text not null,
    -- where the original lies
    original    text not null check (original <> ''),
    -- what of the agreement it is about: a clause, a request, a notice; empty for the whole
    about       text not null,
    about_title text not null,
    about_page  text not null,
    about_matter uuid,
    -- the document that it replaces
    earlier     uuid references documents.document,
    file        uuid not null,
    file_name   text not null,
    ending      text not null,
    size        bigint not null,
    hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
    -- practices whose codes stand in it, beside that of the agreement
    named       text[] not null,
    readable    boolean not null,
    -- what can be found in it; a search word is never longer than a text search takes
    words       tsvector not null,
    filed       date not null,
    by_person   uuid not null,
    number      bigint not null
);

create index document_of_an_agreement on documents.document (agreement);
create index document_by_hash on documents.document (hash);
create index document_words on documents.document using gin (words);
create unique index document_replaced_once on documents.document (earlier);

-- It was filed in the wrong place: it is no longer shown, and why is kept.
create table documents.removal (
    document  uuid primary key references documents.document,
    why       text not null check (why <> ''),
    day       date not null,
    by_person uuid not null,
    number    bigint not null
);

create function documents.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'A document is never edited or deleted: file a better one, or remove it from view';
end
$$;

create trigger document_stays before update or delete on documents.document
    for each row execute function documents.never_again();
create trigger removal_stays before update or delete on documents.removal
    for each row execute function documents.never_again();
