-- A price list comes in versions: a draft is looked at, then activated in one transaction; what answered before stays
-- as history. On a day the active version with the newest effective day answers; its rows may narrow the days further.
create table registry.tariff_versions (
  id uuid primary key,
  list text not null,
  edition text not null,
  title text not null default '',
  state text not null check (state in ('draft', 'active', 'replaced')),
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  source text not null,
  licence text not null default '',
  note text not null default '',
  demonstration boolean not null default false,
  -- True for what the product ships; a start never puts such a list in the place of one that a person activated.
  shipped boolean not null default false,
  rows integer not null,
  sha256 text not null,
  -- What the import found: encoding, problems by row, warnings.
  report jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  activated_by text,
  activated_at timestamptz
);
create index tariff_versions_list on registry.tariff_versions (list, effective_from desc);
create unique index tariff_versions_answer on registry.tariff_versions (list, effective_from) where state = 'active';

alter table registry.tariffs add column version_id uuid references registry.tariff_versions (id) on delete cascade;
alter table registry.tariffs add column unit text;
alter table registry.tariffs add column reference text;

-- Prices kept before there were versions: one active version of each list.
insert into registry.tariff_versions
  (id, list, edition, state, effective_from, source, rows, sha256, report, created_by, created_at, activated_by, activated_at)
select gen_random_uuid(), list, max(version), 'active', min(effective_from), min(source), count(*), '', '{"problems":[]}',
  'registry', now(), 'registry', now()
from registry.tariffs group by list;
update registry.tariffs t set version_id = v.id from registry.tariff_versions v where v.list = t.list;

alter table registry.tariffs alter column version_id set not null;
alter table registry.tariffs drop constraint tariffs_list_code_variant_effective_from_key;
-- What a version says of all its rows is said once, in the version.
alter table registry.tariffs drop column id, drop column version, drop column source, drop column created_at;
alter table registry.tariffs add primary key (version_id, code, variant, effective_from);

-- Printed words that a person said mean this row of a list.
create table registry.tariff_aliases (
  list text not null,
  words text not null,
  code text not null,
  source text not null check (source in ('learned', 'import')),
  created_by text not null,
  created_at timestamptz not null,
  primary key (list, words)
);

insert into registry.versions (name, version) values ('tariffs', 1);
