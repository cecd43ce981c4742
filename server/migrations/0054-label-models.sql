-- Models learned from what auditors found: kept in shadow, adopted only when they foretold later labels better.
create table risk.label_models (
  version text primary key,
  state text not null check (state in ('shadow', 'adopted', 'retired')),
  trained_at timestamptz not null,
  -- Labels it was trained on, how it compares on later ones with the score it would add to, and whom auditors chose.
  card jsonb not null,
  adopted_at timestamptz
);
create unique index label_models_adopted on risk.label_models (state) where state = 'adopted';
