-- Up to which line of each chain the log server has taken what happened. It may be sent twice, so nothing rests on it.
create table audit_forwarded (
  chain text primary key,
  number bigint not null
);
