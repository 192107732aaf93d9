-- revision: b17a94e2c16f
-- revises: b16e3fd1b05a
-- message: find products by a part of their name
-- transactional: no

-- upgrade
create index concurrently products_name_trigrams on products using gin (name gin_trgm_ops);

-- downgrade
drop index concurrently products_name_trigrams;
