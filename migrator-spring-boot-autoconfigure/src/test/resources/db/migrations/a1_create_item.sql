-- revision: a1
-- revises:
-- message: create item

-- upgrade
create table item (id bigint primary key, name text not null);

-- downgrade
drop table item;
