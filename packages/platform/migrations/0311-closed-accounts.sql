-- When an account was closed: so long after it its mail address and telephone go. Null while it is open.
alter table account add column closed_at timestamptz;
update account set closed_at = now() where status = 'closed';
