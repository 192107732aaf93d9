-- revision: d19f08b7f5ac
-- revises: d18c55a6e49b
-- message: weigh in numbers

-- upgrade
alter table products alter column weight type numeric(8, 3) using replace(weight, ' kg', '')::numeric;
alter table products rename column weight to weight_kg;

-- downgrade
alter table products rename column weight_kg to weight;
alter table products alter column weight type text using trim_scale(weight)::text || ' kg';
