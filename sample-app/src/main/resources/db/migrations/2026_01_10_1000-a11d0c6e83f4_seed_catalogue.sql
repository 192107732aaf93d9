-- revision: a11d0c6e83f4
-- revises: a10c5f0b7d21
-- message: seed the catalogue

-- upgrade
insert into categories (name)
values ('Lamps'), ('Chairs'), ('Tables'), ('Shelves');

insert into products (category_id, sku, name, description, price, weight, discontinued)
select c.id,
       upper(left(c.name, 3)) || '-' || lpad(n::text, 5, '0'),
       (array ['Oak', 'Steel', 'Linen', 'Glass', 'Bamboo'])[1 + n % 5] || ' ' || rtrim(c.name, 's') || ' No. ' || n,
       'A ' || (array ['quiet', 'bright', 'sturdy'])[1 + n % 3] || ' piece for the '
           || (array ['kitchen', 'office', 'garden', 'hall'])[1 + n % 4] || '.',
       round((10 + n % 490)::numeric * 1.19, 2),
       (1 + n % 40)::text || '.5 kg',
       n % 10 = 0
  from categories c
 cross join generate_series(1, 5000) n;

-- downgrade
delete from products;
delete from categories;
