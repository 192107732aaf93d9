create or replace view open_orders as
    select id, customer_id from orders where state <> 'closed';
