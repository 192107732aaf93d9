-- revision: b16e3fd1b05a
-- revises: b1512c70a9e3
-- message: full text search of products

-- upgrade
alter table products add column search tsvector;

create function products_set_search() returns trigger language plpgsql as $$
begin
    new.search := setweight(to_tsvector('english', new.name), 'A')
        || setweight(to_tsvector('english', new.description), 'B');
    return new;
end;
$$;

create trigger products_set_search
    before insert or update of name, description on products
    for each row execute function products_set_search();

update products set name = name;
create index products_search on products using gin (search);

-- downgrade
drop index products_search;
drop trigger products_set_search on products;
drop function products_set_search;
alter table products drop column search;
