-- What was learned or tried, one row each, never changed: when, by whom, on what, with which figures, and what came of it.
create table risk.experiments (
  id uuid primary key,
  at timestamptz not null,
  by_actor text not null,
  kind text not null check (kind in
    ('labels-trained', 'labels-adopted', 'weights-suggested', 'rules-backtested', 'rules-published', 'opinions-asked')),
  -- Snapshot, rules, models, how many labels, and a hash over them.
  inputs jsonb not null,
  parameters jsonb not null,
  -- Plain figures by name; weighed and unweighed ones beside each other.
  measures jsonb not null,
  outcome text not null,
  -- The weights that were suggested, where that was asked.
  suggestion jsonb,
  note text
);
create index experiments_recent on risk.experiments (at desc, id);
create trigger experiments_append_only before update or delete or truncate on risk.experiments
  for each statement execute function platform.refuse_change();
