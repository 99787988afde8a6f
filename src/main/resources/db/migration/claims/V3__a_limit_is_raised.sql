-- A limit that changed backwards: for whom, for which days, where it was read; laid for one decision on all its differences.
create table claims.raising (
    id           uuid primary key,
    matter       uuid not null unique,
    commissioner uuid not null,
    kind         text not null,
    practice     text not null,
    first_day    date not null,
    last_day     date not null check (first_day <= last_day),
    figure       bigint not null check (figure > 0),
    unpaid       int not null check (unpaid >= 0),
    source       text not null check (source <> ''),
    entered      date not null,
    by_person    uuid not null,
    number       bigint not null
);

-- What a claim comes to by it, less what was given of it until then.
create table claims.difference (
    raising     uuid not null references claims.raising,
    claim       uuid not null references claims.claim,
    limit_pence bigint not null check (limit_pence >= 0),
    says        text not null,
    pence       bigint not null check (pence <> 0),
    primary key (raising, claim)
);

-- What was decided about it, once.
create table claims.raised (
    raising  uuid primary key references claims.raising,
    decision uuid not null,
    posted   boolean not null,
    sentence text not null,
    day      date not null,
    number   bigint not null
);

create trigger raising_stays before update or delete on claims.raising for each row execute function claims.never_again();
create trigger difference_stays before update or delete on claims.difference
    for each row execute function claims.never_again();
create trigger raised_stays before update or delete on claims.raised for each row execute function claims.never_again();
