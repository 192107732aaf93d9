-- revision: d1c33ef128df
-- revises: d1b2d5e917ce
-- message: every product has a readable address

-- upgrade
alter table products alter column slug set not null;
create unique index products_slug on products (slug);
alter table categories add column product_count integer;

-- downgrade
alter table categories drop column product_count;
drop index products_slug;
alter table products alter column slug drop not null;
