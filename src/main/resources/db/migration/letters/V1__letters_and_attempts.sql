create schema letters;

-- A letter to one person. Of one key there is one, ever: that is what keeps it from being sent twice.
create table letters.letter (
    id         uuid primary key,
    key        text not null unique,
    recipient  uuid not null,
    address    text not null,
    subject    text not null,
    text       text not null,
    about      uuid[] not null,
    invitation jsonb,
    at         timestamptz not null,
    number     bigint not null
);

create index letter_in_order on letters.letter (number, id);

-- That it begins is committed before it is handed to the mail server; what came of it follows as another row.
create table letters.attempt (
    row     bigint generated always as identity primary key,
    letter  uuid not null references letters.letter,
    outcome text not null check (outcome in ('begun', 'sent', 'put-off', 'not-sent', 'doubtful', 'again')),
    says    text not null,
    at      timestamptz not null
);

create index attempt_of_letter on letters.attempt (letter, row);

create function letters.never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'What was written or tried is never changed: add what is so now';
end
$$;

create trigger letter_never_changes before update or delete on letters.letter
    for each row execute function letters.never_changes();
create trigger attempt_never_changes before update or delete on letters.attempt
    for each row execute function letters.never_changes();
