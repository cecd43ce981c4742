-- Filters of the risk list and of the case queue that somebody keeps under a name; a lead shares some with the team.
create table adjudication.saved_views (
  id uuid primary key,
  owner text not null,
  list text not null check (list in ('risk', 'cases')),
  name text not null,
  -- What stands in the address of the list, by name of the filter.
  filters jsonb not null,
  shared boolean not null,
  kept_at timestamptz not null,
  unique (owner, list, name)
);
create index saved_views_shared on adjudication.saved_views (list) where shared;
