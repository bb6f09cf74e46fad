-- 0060 gave every document that was there a value in a new column, and the log did not count it. Where it is applied in
-- this same upgrade, the log's next line counts it; in a database that 0060 found empty there is nothing to count.
select set_config('thangdiem.moved_evidence_document', (coalesce(nullif(current_setting('thangdiem.moved_evidence_document', true), ''), '0')::numeric + sum(audit_row_sum(to_jsonb(d)) - audit_row_sum(to_jsonb(d) - 'shown_as')))::text, true)
from evidence_document d
where exists (select from migration where number = 60 and applied_at = now())
having count(*) > 0;
