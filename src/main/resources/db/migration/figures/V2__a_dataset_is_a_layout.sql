-- The same word as in every module that reads files.
alter table figures.import rename column dataset to layout;
