-- Money that a practice has to pay back comes back in two ways: what is due to it is set off, which discharges that as if it
-- had been paid, and what was paid to it before goes back to the budget. What is written off stays paid, under another stream.
alter table ledger.way disable trigger way_stays;
insert into ledger.way values
    ('set-off', 'due', 'paid'), ('pay-back', 'paid', 'budget'), ('write-off', 'paid', 'paid');
alter table ledger.way enable trigger way_stays;
