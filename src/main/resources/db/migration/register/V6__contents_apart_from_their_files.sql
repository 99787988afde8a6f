-- What a file held, apart from what became of it, so that the latter is alike in every module that reads files.
create table register.import_content (
    import  uuid primary key references register.import,
    content bytea not null
);

insert into register.import_content select id, content from register.import;

alter table register.import drop column content;
