-- How unusual a claim is, and why. Reasons hold figures only, never a person's data.
create schema risk;

create table risk.scores (
  id uuid primary key,
  claim_id uuid not null,
  audit_id uuid,
  -- Keyed hash of what was scored: the same facts are scored once by each rule set.
  facts_blind text not null,
  rule_set text not null,
  score integer not null check (score between 0 and 100),
  band text not null check (band in ('low', 'medium', 'high')),
  reasons jsonb not null,
  at timestamptz not null,
  -- True for the score of the claim as it stands now.
  is_present boolean not null,
  unique (claim_id, facts_blind, rule_set)
);
create unique index scores_present on risk.scores (claim_id) where is_present;
create index scores_worst on risk.scores (score desc, at desc) where is_present;
