-- revision: b1512c70a9e3
-- revises: a1409d35f7c8
-- branch labels: search
-- message: enable trigrams

-- upgrade
create extension pg_trgm;

-- downgrade
drop extension pg_trgm;
