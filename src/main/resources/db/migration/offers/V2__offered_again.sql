-- What had ended with a practice can be offered to it again.
alter table offers.word drop constraint word_kind_check;
alter table offers.word add constraint word_kind_check
    check (kind in ('signed', 'refused', 'countered', 'agreed', 'declined', 'reminded', 'ended', 'reopened'));
