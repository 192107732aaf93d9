-- revision: b21d8b2f1e53
-- revises: b10c7a1e0d42
-- message: a title to sort by

-- upgrade
alter table books add column sort_title varchar(255);

-- downgrade
alter table books drop column sort_title;
