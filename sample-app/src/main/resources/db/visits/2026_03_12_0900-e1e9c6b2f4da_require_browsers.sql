-- revision: e1e9c6b2f4da
-- revises: e1d8b5a1e3c9
-- message: require browsers
-- requires: e1d8b5a1e3c9

-- upgrade
alter table visits alter column browser set not null;

-- downgrade
alter table visits alter column browser drop not null;
