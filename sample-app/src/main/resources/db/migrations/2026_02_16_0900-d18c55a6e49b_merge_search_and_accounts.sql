-- revision: d18c55a6e49b
-- revises: b17a94e2c16f, c16b20f4d38a
-- message: merge search and accounts

-- upgrade

-- downgrade
