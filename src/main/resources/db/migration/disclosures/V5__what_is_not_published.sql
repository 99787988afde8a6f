-- What somebody decided about a wish that an interest be not published. A later decision takes the place of an earlier one.
create table disclosures.withholding (
    row        bigint generated always as identity primary key,
    id         uuid not null unique,
    interest   uuid not null,
    person     uuid not null,
    body       uuid not null,
    granted    boolean not null,
    decided_by uuid not null check (decided_by <> person),
    day        date not null,
    words      bigint not null references disclosures.words,
    number     bigint not null
);

create index withholding_of_interest on disclosures.withholding (interest);

create trigger withholding_never_changes before update or delete on disclosures.withholding
    for each row execute function disclosures.never_changes();
