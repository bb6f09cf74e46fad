-- The yearly work: an evaluation (kỳ đánh giá) is one or more rounds, one for each kind of unit, with a calendar, people
-- and everything that they write. Claim, finding and decision are rows of their own; none is ever written over another.

create table evaluation (
  id uuid primary key,
  top_unit_id text not null references unit,
  -- The reform office that runs it.
  office_id uuid not null references organisation,
  assessed_year int not null check (assessed_year between 1990 and 2200),
  title_vi nfc not null check (title_vi <> ''),
  title_en nfc not null check (title_en <> ''),
  status text not null check (status in ('draft', 'open', 'approved', 'published', 'withdrawn')),
  -- EvaluationPlan of the contract: edited while a draft; as it was opened afterwards.
  plan jsonb not null,
  plan_revision int not null default 1 check (plan_revision > 0),
  sample boolean not null default false,
  created_at timestamptz not null,
  opened_at timestamptz
);
create index evaluation_by_year on evaluation (top_unit_id, assessed_year);

-- The rounds of an evaluation, made when it opens.
create table evaluation_round (
  evaluation_id uuid not null references evaluation,
  round_id uuid not null unique references round (id),
  code nfc not null check (code <> ''),
  ordinal int not null,
  primary key (evaluation_id, round_id),
  unique (evaluation_id, code)
);

-- Which organisation answers for an assessed unit.
create table evaluation_unit (
  top_unit_id text not null,
  round_id uuid not null references evaluation_round (round_id),
  unit_version_id text not null references unit_version,
  evaluation_id uuid not null references evaluation,
  organisation_id uuid not null references organisation,
  name nfc not null,
  search_key nfc not null,
  group_code nfc not null,
  primary key (top_unit_id, round_id, unit_version_id)
);
create index evaluation_unit_by_organisation on evaluation_unit (organisation_id, evaluation_id);
create index evaluation_unit_by_evaluation on evaluation_unit (evaluation_id);

create table phase (
  evaluation_id uuid not null references evaluation,
  kind text not null check (kind in ('self-assessment', 'appraisal', 'explanation', 'second-appraisal', 'council', 'preview')),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  primary key (evaluation_id, kind)
);

-- More time for one unit; the latest counts.
create table extension (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  round_id uuid not null,
  unit_version_id text not null,
  kind text not null,
  closes_at timestamptz not null,
  reason nfc not null check (reason <> ''),
  given_by nfc not null,
  given_at timestamptz not null
);
create index extension_by_unit on extension (round_id, unit_version_id);

-- Which organisation scores an item for all units (source "lead" in the scheme).
create table criterion_lead (
  round_id uuid not null references evaluation_round (round_id),
  item nfc not null,
  organisation_id uuid not null references organisation,
  primary key (round_id, item)
);

-- Who appraises what: a subtree of items ('' = all) of one unit, or of all (null), from one of three seats.
create table appraiser_duty (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  round_id uuid not null references evaluation_round (round_id),
  account_id uuid not null references account,
  item nfc not null,
  unit_version_id text,
  seat int not null check (seat between 1 and 3),
  given_by nfc not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  ended_reason nfc
);
create index appraiser_duty_by_account on appraiser_duty (account_id, round_id) where ended_at is null;

create table exemption (
  id uuid primary key,
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  reason nfc not null check (reason <> ''),
  proposed_by nfc not null,
  proposed_at timestamptz not null,
  verdict text check (verdict in ('approved', 'refused', 'withdrawn')),
  decided_by nfc,
  decided_at timestamptz,
  decided_reason nfc,
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit,
  check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null))
);
create unique index exemption_standing on exemption (round_id, unit_version_id, item) where verdict is null or verdict = 'approved';

-- What stands in the form now, field by field, as it was typed: a fact of the item by its name, or 'note' with a leading
-- '@' for what is no fact ('@note' the explanation, '@not-applicable').
create table claim_field (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  field nfc not null check (field <> ''),
  value nfc not null,
  change_id uuid not null,
  changed_by nfc not null,
  changed_at timestamptz not null,
  primary key (top_unit_id, round_id, unit_version_id, item, field),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);

-- Every change that ever arrived, under the id that the browser gave it: one that comes twice is taken once. `parked`:
-- kept, but not in the form (somebody else had changed the field, or the phase was over).
create table claim_change (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  id uuid not null,
  item nfc not null,
  field nfc not null,
  before nfc not null,
  value nfc not null,
  outcome text not null check (outcome in ('taken', 'parked')),
  why text not null default '' check ((why = '') = (outcome = 'taken')),
  changed_by nfc not null,
  changed_at timestamptz not null,
  primary key (top_unit_id, round_id, unit_version_id, id),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);
create index claim_change_by_item on claim_change (round_id, unit_version_id, item, changed_at);

-- The leader's sign-off freezes what was claimed and under which wording.
create table sign_off (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  number int not null check (number > 0),
  scheme_hash sha256_hex not null references scheme,
  -- SHA-256 of the signed claims in the order of the scheme, as JSON.
  content_sha256 sha256_hex not null,
  self_points text not null,
  self_maximum text not null,
  signed_by nfc not null,
  signed_at timestamptz not null,
  -- Number and date of the paper report that came back signed; its file is evidence with this fingerprint.
  document_number nfc not null default '',
  document_date date,
  document_sha256 sha256_hex,
  -- Returned for correction, with a reason: the next sign-off has the next number.
  returned_at timestamptz,
  returned_by nfc,
  returned_reason nfc,
  primary key (top_unit_id, round_id, unit_version_id, number),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);

create table signed_claim (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  number int not null,
  -- {"fact": "as typed"}
  facts jsonb not null,
  note nfc not null,
  status text not null check (status in ('scored', 'not-applicable', 'missing')),
  points text not null,
  maximum text not null,
  primary key (top_unit_id, round_id, unit_version_id, item, number),
  foreign key (top_unit_id, round_id, unit_version_id, number) references sign_off
);
create index signed_claim_by_item on signed_claim (round_id, item);

-- What an appraiser found about an item: the facts as found, from which the points follow. One standing row a seat and
-- stage; what it replaces is kept.
create table finding (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  id uuid not null,
  stage text not null check (stage in ('first', 'second')),
  seat int not null check (seat between 1 and 3),
  account_id uuid not null references account,
  verdict text not null check (verdict in ('accepted', 'changed')),
  facts jsonb not null,
  status text not null check (status in ('scored', 'not-applicable', 'missing')),
  points text not null,
  maximum text not null,
  reason nfc not null,
  made_at timestamptz not null,
  replaced_at timestamptz,
  primary key (top_unit_id, round_id, unit_version_id, item, id),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit,
  check (verdict = 'accepted' or reason <> '')
);
create unique index finding_standing on finding (round_id, unit_version_id, item, stage, seat) where replaced_at is null;
create index finding_by_account on finding (account_id, round_id) where replaced_at is null;

-- The unit's answer to a finding.
create table explanation (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  id uuid not null,
  answer text not null check (answer in ('agrees', 'contests')),
  text nfc not null,
  sent_by nfc not null,
  sent_at timestamptz not null,
  replaced_at timestamptz,
  primary key (top_unit_id, round_id, unit_version_id, item, id),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit,
  check (answer = 'agrees' or text <> '')
);
create unique index explanation_standing on explanation (round_id, unit_version_id, item) where replaced_at is null;

-- What the council decided about a contested item.
create table decision (
  top_unit_id text not null,
  round_id uuid not null,
  unit_version_id text not null,
  item nfc not null,
  id uuid not null,
  sided_with text not null check (sided_with in ('unit', 'appraisal', 'neither')),
  facts jsonb not null,
  status text not null check (status in ('scored', 'not-applicable', 'missing')),
  points text not null,
  maximum text not null,
  reason nfc not null check (reason <> ''),
  decided_by nfc not null,
  decided_at timestamptz not null,
  replaced_at timestamptz,
  primary key (top_unit_id, round_id, unit_version_id, item, id),
  foreign key (top_unit_id, round_id, unit_version_id) references evaluation_unit
);
create unique index decision_standing on decision (round_id, unit_version_id, item) where replaced_at is null;

-- Roles are held in every evaluation or in one; what has no people (published lists) has no roles either.
alter table role_assignment drop constraint role_assignment_round_id_fkey;
alter table role_assignment add foreign key (round_id) references evaluation;

select audit_table('evaluation');
select audit_table('evaluation_round');
select audit_table('evaluation_unit');
select audit_table('phase');
select audit_table('extension');
select audit_table('criterion_lead');
select audit_table('appraiser_duty');
select audit_table('exemption');
select audit_table('claim_field');
select audit_table('claim_change');
select audit_table('sign_off');
select audit_table('signed_claim');
select audit_table('finding');
select audit_table('explanation');
select audit_table('decision');

select keep_for_ever('claim_change');
select keep_for_ever('signed_claim');
select keep_for_ever('extension');
