-- When an account was closed: so long after it its mail address and telephone go. Null while it is open; of accounts that
-- were closed before, nobody wrote down when: their period begins with the first purge, which fills it in.
alter table account add column closed_at timestamptz;
