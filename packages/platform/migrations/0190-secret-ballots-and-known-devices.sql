-- A secret vote is summed together with a random seal, so that nobody can find the choice by trying the few that there are
-- against the number in the log. The count removes seal and choice together. Null in open votes.
alter table council_vote add column seal text;

-- Browsers in which an account has been signed in before: wrong guesses of strangers do not keep them waiting. Changes with
-- every sign-in and is not summed.
create table known_device (
  account_id uuid not null references account,
  token_sha256 sha256_hex not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (account_id, token_sha256)
);
create index known_device_by_token on known_device (token_sha256);
