-- What waits and what is under way are found apart: with many waiting, neither is looked through for the other.

drop index deliveries_open;

create index deliveries_pending on deliveries (platform, workspace, not_before, id)
  where settled_at is null and state = 'pending';

create index deliveries_sending on deliveries (lease_until)
  where settled_at is null and state = 'sending';
