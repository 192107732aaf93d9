-- revision: a13f7a20e6b9
-- revises: a12e4b91c5d0
-- message: add the currency of a price

-- upgrade
alter table products add column currency text;
update products set currency = 'EUR';
alter table products alter column currency set not null;
alter table products add constraint products_currency_check check (currency ~ '^[A-Z]{3}$');

-- downgrade
alter table products drop column currency;
