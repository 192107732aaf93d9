-- revision: a1409d35f7c8
-- revises: a13f7a20e6b9
-- message: a status in place of a flag

-- upgrade
create type product_status as enum ('draft', 'on_sale', 'discontinued');
alter table products add column status product_status not null default 'draft';
update products
   set status = case when discontinued then 'discontinued' else 'on_sale' end::product_status;
drop index products_on_sale;
alter table products drop column discontinued;
create index products_on_sale on products (name) where status = 'on_sale';

-- downgrade
alter table products add column discontinued boolean not null default false;
update products set discontinued = status = 'discontinued';
drop index products_on_sale;
alter table products drop column status;
create index products_on_sale on products (name) where not discontinued;
drop type product_status;
