-- An item that the chair opens again is open for one body alone, until it is closed or its term ends; and the council
-- votes on every statement that was made, each once.

-- Who may write it: the unit, the lead agency, or who brings figures from outside. Rows from before are for the council alone.
alter table result_reopening add column opened_for text check (opened_for in ('unit', 'lead', 'outside'));
alter table result_reopening add column closes_at timestamptz;
-- Whether the council has to decide it anew; what only an agency entered wrongly stands as soon as it is closed.
alter table result_reopening add column for_council boolean;
alter table result_reopening add column closed_at timestamptz;
alter table result_reopening add column closed_by nfc;
-- What the unit hands in: { facts, note, status, points, maximum, by }, the points as of that moment.
alter table result_reopening add column handed_in jsonb;
alter table result_reopening add check ((closed_at is null) = (closed_by is null));
create index result_reopening_of_items on result_reopening (round_id, unit_version_id) where scope = 'item';

-- What somebody found who checked a sample again is a motion of its own.
alter table council_motion drop constraint council_motion_kind_check;
alter table council_motion add constraint council_motion_kind_check check (kind in ('appraisal', 'unit', 're-check', 'other'));
-- Others who hold the same facts: [{ kind, reason, proposedBy }]. Two motions of one item never have the same facts.
alter table council_motion add column also jsonb;

-- Phases that had not been held when the result was approved: [{ kind, opensAt, closesAt, state }], confirmed with a reason.
alter table result_approval add column unheld jsonb;
alter table result_approval add column unheld_reason nfc;
alter table result_approval add column unheld_reason_en nfc;
alter table result_approval add check ((unheld is null) = (unheld_reason is null));

-- The same when it was published; and why there is a correction, in the words of whoever publishes it.
alter table publication_job add column unheld jsonb;
alter table publication_job add column unheld_reason nfc;
alter table publication_job add column unheld_reason_en nfc;
alter table publication_job add column reason_vi nfc;
alter table publication_job add column reason_en nfc;
