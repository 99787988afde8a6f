-- What is being set up is the business of a module of its own. The tables go there as they are, with all that is in them.
create schema founding;
alter table committees.founding set schema founding;
alter table committees.founded set schema founding;
