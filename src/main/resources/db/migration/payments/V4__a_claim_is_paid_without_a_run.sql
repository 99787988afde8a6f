-- A claim becomes due by a decision of its own and by no run: then the fund is named by the payment itself.
alter table payments.payment alter column run drop not null;
alter table payments.payment add column fund uuid;
alter table payments.payment add constraint by_a_run_or_from_a_fund check (num_nonnulls(run, fund) = 1);
