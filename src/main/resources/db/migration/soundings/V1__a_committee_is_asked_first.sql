create schema soundings;

-- What a local medical committee said of a scheme of a commissioner's own, or why it was not asked. The last row counts.
create table soundings.sounding (
    id           uuid primary key,
    commissioner uuid not null,
    scheme       text not null,
    committee    uuid,
    asked        date,
    stance       text check (stance in ('for', 'for-if', 'against', 'no-answer')),
    answered     date,
    words        text not null,
    letter       uuid,
    letter_name  text not null,
    -- Why it was not asked; nothing where it was.
    why_not      text not null,
    day          date not null,
    by_person    uuid not null,
    number       bigint not null,
    check (num_nonnulls(committee, asked, stance) in (0, 3)),
    check ((committee is null) = (why_not <> '')),
    check ((answered is not null) = (coalesce(stance, 'no-answer') <> 'no-answer'))
);

create index sounding_of_a_scheme on soundings.sounding (commissioner, scheme, number desc);

create function soundings.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What a committee said of a scheme is never edited or removed: say what it says now';
end
$$;

create trigger sounding_stays before update or delete on soundings.sounding
    for each row execute function soundings.never_again();
