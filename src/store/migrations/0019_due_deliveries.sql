-- When the edition of a delivery was due; null where nothing fell due, as for tests and corrections.
alter table deliveries add column due_at bigint;
