-- The books follow the bank also where it did not do as it was told: what was not paid becomes due again, what was paid
-- beyond what was told is taken from what is due next, and what a practice pays back makes up for it.
alter table ledger.way disable trigger way_stays;
insert into ledger.way values ('recall', 'instructed', 'due'), ('overpay', 'due', 'paid'), ('repay', 'paid', 'due');
alter table ledger.way enable trigger way_stays;
