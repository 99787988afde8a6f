-- What was agreed and could not be written then is carried out once what stood against it is mended: a later step.
alter table requests.step drop constraint step_what_check;
alter table requests.step add constraint step_what_check check (
    what in ('acknowledged', 'evidence', 'told', 'moved', 'laid', 'withdrawn', 'taken', 'carried',
             'reason', 'disputed', 'settled', 'closed'));

create unique index step_carried_once on requests.step (request) where what = 'carried';
