-- revision: d1a16bc806bd
-- revises: d19f08b7f5ac
-- message: a readable address for each product

-- upgrade
alter table products add column slug text;

-- downgrade
alter table products drop column slug;
