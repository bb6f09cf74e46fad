-- A role holds in an evaluation, not in one of its rounds: the column says so. What the log recorded of these rows was
-- summed with the earlier name, which therefore stays in the sum.
alter table role_assignment rename column round_id to evaluation_id;
update audited_table
  set columns = 'id, account_id, role, organisation_id, evaluation_id as round_id, given_by, given_at, given_reason, taken_by, taken_at, taken_reason'
  where name = 'role_assignment';
select audit_triggers(name, columns) from audited_table where name = 'role_assignment';
