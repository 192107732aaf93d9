-- revision: a1
-- message: a thousand items

-- upgrade
create table item (id int primary key, name text);
insert into item select n, 'item ' || n from generate_series(1, 1000) n;
analyze item;
