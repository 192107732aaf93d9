-- revision: c16b20f4d38a
-- revises: c15d41b8e097
-- message: one name for a user

-- upgrade
alter table users add column full_name text;
update users set full_name = first_name || ' ' || last_name;
alter table users alter column full_name set not null;
alter table users drop column first_name, drop column last_name;

-- downgrade
alter table users add column first_name text, add column last_name text;
update users
   set first_name = split_part(full_name, ' ', 1),
       last_name = substr(full_name, length(split_part(full_name, ' ', 1)) + 2);
alter table users alter column first_name set not null, alter column last_name set not null;
alter table users drop column full_name;
