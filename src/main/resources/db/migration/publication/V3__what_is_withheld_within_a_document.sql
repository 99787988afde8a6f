-- A document whose version of that number had passages taken out, with the document as it was before. The public cannot
-- read this table: no right to it is given away.
create table publication.redaction (
    address text not null,
    version int not null,
    number  bigint not null,
    at      timestamptz not null,
    ground  text not null,
    passage text[] not null,
    title   text not null,
    html    text not null,
    primary key (address, version),
    foreign key (address, version) references publication.release
);

-- The ground fell away, and the document was released as it was before.
create table publication.lifting (
    address text not null,
    version int not null,
    number  bigint not null,
    at      timestamptz not null,
    why     text not null,
    primary key (address, version),
    foreign key (address, version) references publication.redaction
);

create trigger redaction_stays before update or delete on publication.redaction
    for each row execute function publication.never();
create trigger lifting_stays before update or delete on publication.lifting
    for each row execute function publication.never();
