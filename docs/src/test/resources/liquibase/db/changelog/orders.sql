--liquibase formatted sql

--changeset ada:create-orders
--comment: an order belongs to a customer
create table orders (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customers,
    placed_at timestamptz not null default now()
);
--rollback drop table orders;

--changeset ada:index-of-orders runInTransaction:false
create index concurrently orders_customer_id on orders (customer_id);
--rollback drop index orders_customer_id;

--changeset bob:touch splitStatements:false
create function touch() returns trigger language plpgsql as $$
begin
    new.placed_at := now();

    return new;
end
$$;
--rollback drop function touch();

--changeset bob:orders-have-a-state
alter table orders add column state text not null default 'new';
alter table orders add check (state <> '');
