-- revision: a12e4b91c5d0
-- revises: a11d0c6e83f4
-- message: create users

-- upgrade
create table users (
    id uuid primary key default gen_random_uuid(),
    email text not null unique,
    first_name text not null,
    last_name text not null,
    roles text not null default ''
);

insert into users (email, first_name, last_name, roles)
values ('ada@example.com', 'Ada', 'Lovelace', 'admin,editor'),
       ('grace@example.com', 'Grace', 'Hopper', 'editor'),
       ('alan@example.com', 'Alan', 'Turing', 'viewer,editor'),
       ('edsger@example.com', 'Edsger', 'Dijkstra', '');

-- downgrade
drop table users;
