-- An account that an administrator opens begins with a password that its person must change, and only until then.
alter table web.account add column one_time_until timestamptz;

-- When anything about it changed last; not known of accounts older than this.
alter table web.account add column changed_at timestamptz;

create unique index one_open_account_for_each_person on web.account (person) where closed_at is null;
