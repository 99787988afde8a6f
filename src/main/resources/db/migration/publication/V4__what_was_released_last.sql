-- The feed asks for the newest, whoever released it.
create index release_by_number on publication.release (number desc, address);
