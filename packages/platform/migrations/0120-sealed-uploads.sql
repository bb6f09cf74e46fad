-- The moment at which everything of a file had arrived and the server began to prove it: from then on no further part is
-- taken, whoever still sends one. What is taken is written while the row is locked, in whichever process.
alter table evidence_upload add column sealed_at timestamptz;
