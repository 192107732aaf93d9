-- revision: b43fad413075
-- revises: b32e9c302f64
-- message: every book has a title to sort by
-- requires: b32e9c302f64

-- upgrade
alter table books alter column sort_title set not null;

-- downgrade
alter table books alter column sort_title drop not null;
