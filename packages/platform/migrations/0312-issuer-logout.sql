-- What an identity provider calls a session of its own, where it says so: it may end what was opened with it.
alter table session add column issuer_sid text;
create index session_by_issuer_sid on session (issuer_sid) where issuer_sid is not null and ended_at is null;

-- Logout tokens that were taken: none is taken twice. They are forgotten when they have run out.
create table issuer_logout (
  issuer_id text not null,
  jti_sha256 sha256_hex not null,
  expires_at timestamptz not null,
  primary key (issuer_id, jti_sha256)
);
