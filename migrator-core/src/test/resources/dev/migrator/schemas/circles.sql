-- Things that need each other.

-- tables that refer to each other
CREATE TABLE hen (id integer PRIMARY KEY, hatched_from integer NOT NULL);
CREATE TABLE egg (id integer PRIMARY KEY, laid_by integer NOT NULL REFERENCES hen DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE hen ADD FOREIGN KEY (hatched_from) REFERENCES egg DEFERRABLE INITIALLY DEFERRED;

-- a table whose check, default and index call functions of its own row
CREATE TABLE account (id integer PRIMARY KEY, owner text, code text);
CREATE FUNCTION is_sound(a account) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'select a.id > 0';
ALTER TABLE account ADD CONSTRAINT sound CHECK (is_sound(account));
CREATE FUNCTION next_code(taken account DEFAULT NULL) RETURNS text LANGUAGE sql AS 'select ''c'' || coalesce(taken.id, 0)';
ALTER TABLE account ALTER COLUMN code SET DEFAULT next_code();
CREATE FUNCTION sort_key(a account) RETURNS text LANGUAGE sql IMMUTABLE AS 'select a.owner';
CREATE INDEX account_sort_key ON account (sort_key(account));

-- a function that gives rows of a view, and a view that calls it
CREATE VIEW staff AS SELECT id, owner AS name FROM account;
CREATE FUNCTION staff_of(who text) RETURNS SETOF staff LANGUAGE sql STABLE AS 'select * from staff where name = who';
CREATE OR REPLACE VIEW staff AS SELECT a.id, a.owner AS name FROM account a WHERE NOT EXISTS (SELECT FROM staff_of('nobody'));

-- functions whose bodies mention what comes later
CREATE FUNCTION ping(n integer) RETURNS integer LANGUAGE plpgsql AS 'begin return case when n > 0 then pong(n - 1) end; end';
CREATE FUNCTION pong(n integer) RETURNS integer LANGUAGE plpgsql AS 'begin return case when n > 0 then ping(n - 1) end; end';

-- a type with an attribute of a table's row, and a table with a column of that type
CREATE TYPE holding AS (who account, since date);
CREATE TABLE held (id integer PRIMARY KEY, what holding);
CREATE FUNCTION latest_holding() RETURNS holding LANGUAGE sql AS 'select what from held order by id desc limit 1';

-- a sequence that belongs to one table and numbers another
CREATE SEQUENCE tickets;
CREATE TABLE queue (ticket bigint DEFAULT nextval('tickets') PRIMARY KEY);
CREATE TABLE overflow (ticket bigint DEFAULT nextval('tickets') PRIMARY KEY);
ALTER SEQUENCE tickets OWNED BY queue.ticket;

-- a body that is bound when it is made, on views on views
CREATE VIEW open_tickets AS SELECT ticket FROM queue UNION ALL SELECT ticket FROM overflow;
CREATE FUNCTION how_many() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM open_tickets; END;
CREATE VIEW load_of_the_day AS SELECT how_many() AS tickets;
CREATE MATERIALIZED VIEW remembered AS SELECT * FROM load_of_the_day;

-- a policy and a trigger that call functions of the row
CREATE FUNCTION may_see(a account) RETURNS boolean LANGUAGE sql STABLE AS 'select a.owner = current_user';
CREATE POLICY seen ON account USING (may_see(account));
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER note AFTER UPDATE ON account FOR EACH ROW WHEN (may_see(NEW)) EXECUTE FUNCTION noted();
