-- revision: d1e5a70349f1
-- revises: d1d4981238e0
-- message: every category knows its products

-- upgrade
alter table categories alter column product_count set not null;

-- downgrade
alter table categories alter column product_count drop not null;
