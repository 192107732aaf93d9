-- revision: a10c5f0b7d21
-- revises:
-- message: create the catalogue

-- upgrade
create table categories (
    id uuid primary key default gen_random_uuid(),
    name text not null
);
create unique index categories_name on categories (lower(name));

create table products (
    id uuid primary key default gen_random_uuid(),
    category_id uuid not null references categories (id) on delete restrict,
    sku text not null,
    name text not null,
    description text not null default '',
    price numeric(8, 2) not null check (price >= 0),
    weight text not null,
    discontinued boolean not null default false
);
create unique index products_sku on products (sku);
create index products_category_id on products (category_id);
create index products_on_sale on products (name) where not discontinued;

-- downgrade
drop table products;
drop table categories;
