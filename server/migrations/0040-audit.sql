-- Bill audit: what the checks found. Facts hold figures only, never a person's data.
create schema audit;

create table audit.audits (
  id uuid primary key,
  claim_id uuid not null,
  bill_id uuid not null,
  -- Keyed hash of what was audited: the same bill is audited once by each rule set.
  subject_blind text not null,
  rule_set text not null,
  worst text check (worst in ('info', 'low', 'medium', 'high')),
  at timestamptz not null,
  -- True for the audit of the bill as it reads now.
  is_present boolean not null,
  unique (claim_id, subject_blind, rule_set)
);
create unique index audits_present on audit.audits (claim_id) where is_present;

create table audit.findings (
  audit_id uuid not null references audit.audits (id) on delete cascade,
  index integer not null,
  code text not null,
  severity text not null check (severity in ('info', 'low', 'medium', 'high')),
  line integer,
  facts jsonb not null,
  primary key (audit_id, index)
);
