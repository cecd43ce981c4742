-- A bill is audited with or without a claim, and comes to a verdict with its figures.
alter table audit.audits alter column claim_id drop not null;
alter table audit.audits add column verdict text check (verdict in ('ok', 'warning', 'critical', 'needs-review'));
alter table audit.audits add column confidence double precision;
alter table audit.audits add column confidence_factors jsonb;
alter table audit.audits add column currency text;
alter table audit.audits add column billed bigint;
alter table audit.audits add column overcharge bigint;
alter table audit.audits add column allowed bigint;
alter table audit.audits add column unmatched jsonb;
alter table audit.audits add column pack text;
alter table audit.audits add column subject jsonb;
alter table audit.audits add column routing jsonb;
alter table audit.audits add column stages jsonb;
-- Keyed hash of facility, number, date and total: finds the same bill on another paper. Null where the number is not printed.
alter table audit.audits add column paper_blind text;
create unique index audits_once_without_claim on audit.audits (bill_id, subject_blind, rule_set) where claim_id is null;
create unique index audits_present_without_claim on audit.audits (bill_id) where is_present and claim_id is null;
create index audits_paper on audit.audits (paper_blind) where paper_blind is not null;

alter table audit.findings add column lines jsonb;
alter table audit.findings add column billed bigint;
alter table audit.findings add column allowed bigint;
alter table audit.findings add column overcharge bigint;
alter table audit.findings add column source text;
alter table audit.findings add column reference text;
alter table audit.findings add column confidence double precision;
alter table audit.findings add column innocent text;

-- Versions of scheme packs that staff made; the shipped ones stand in the program.
create table audit.packs (
  version text primary key,
  scheme text not null,
  state text not null check (state in ('draft', 'shadow', 'published', 'retired')),
  pack jsonb not null,
  -- What it would have changed on bills audited before.
  preview jsonb,
  created_by text not null,
  created_at timestamptz not null,
  published_by text,
  published_at timestamptz
);
create unique index packs_published on audit.packs (scheme) where state = 'published';
