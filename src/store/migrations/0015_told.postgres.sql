-- Whoever makes deliveries hears of new ones. The channel's name has to be short, and a schema's need not be.
create function tell_of_deliveries() returns trigger language plpgsql as $$
begin
  perform pg_notify('newsdesk_' || md5(tg_table_schema), '');
  return null;
end $$;

create trigger tell_of_deliveries after insert on deliveries
  for each statement execute function tell_of_deliveries();
