create function parallels.never_again() returns trigger language plpgsql as $$
begin
    raise exception 'What was held against another system is never edited or removed: give a file or work it out once more';
end
$$;

create trigger parallel_stays before update or delete on parallels.parallel
    for each row execute function parallels.never_again();
create trigger rule_stays before update or delete on parallels.rule
    for each row execute function parallels.never_again();
create trigger file_stays before update or delete on parallels.file
    for each row execute function parallels.never_again();
create trigger amount_stays before update or delete on parallels.amount
    for each row execute function parallels.never_again();
create trigger covered_stays before update or delete on parallels.covered
    for each row execute function parallels.never_again();
create trigger code_stays before update or delete on parallels.code
    for each row execute function parallels.never_again();
create trigger version_stays before update or delete on parallels.version
    for each row execute function parallels.never_again();
create trigger working_stays before update or delete on parallels.working
    for each row execute function parallels.never_again();
create trigger pair_stays before update or delete on parallels.pair
    for each row execute function parallels.never_again();
create trigger answer_stays before update or delete on parallels.answer
    for each row execute function parallels.never_again();
