-- Who and what we know: members (sealed), facilities, coverage, tariffs and medical codes.
create schema registry;

-- Personal cells are encrypted; the *_blind columns and name_tokens hold keyed hashes to find them by.
create table registry.members (
  id uuid primary key,
  card_number text not null,
  national_id text,
  name text not null,
  birth_date text,
  phone text,
  card_blind text not null unique,
  national_id_blind text,
  phone_blind text,
  birth_date_blind text,
  name_tokens text[] not null default '{}',
  sex text check (sex in ('female', 'male')),
  care_class smallint not null check (care_class between 1 and 3),
  status text not null check (status in ('active', 'inactive')),
  demonstration boolean not null default false,
  source text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index members_national_id on registry.members (national_id_blind) where national_id_blind is not null;
create index members_phone on registry.members (phone_blind) where phone_blind is not null;
create index members_birth_date on registry.members (birth_date_blind) where birth_date_blind is not null;
create index members_name_tokens on registry.members using gin (name_tokens);
create index members_recent on registry.members (created_at desc, id);

create table registry.facilities (
  id uuid primary key,
  name text not null,
  normalised_name text not null,
  kind text not null check (kind in ('hospital', 'puskesmas', 'clinic', 'pharmacy', 'laboratory')),
  class text,
  ownership text,
  address text,
  province_code text,
  regency_code text,
  region_code_system text,
  -- The printed name of the region, kept for search and for telling namesakes apart.
  region_name text,
  partner boolean not null default false,
  demonstration boolean not null default false,
  source text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((province_code is null and regency_code is null) or region_code_system is not null)
);
create index facilities_normalised_name on registry.facilities (normalised_name);

create table registry.facility_codes (
  system text not null,
  code text not null,
  facility_id uuid not null references registry.facilities (id) on delete cascade,
  primary key (system, code)
);
create index facility_codes_facility on registry.facility_codes (facility_id);

create table registry.facility_aliases (
  normalised_name text primary key,
  facility_id uuid not null references registry.facilities (id) on delete cascade,
  source text not null check (source in ('learned', 'import')),
  created_by text not null,
  created_at timestamptz not null
);
create index facility_aliases_facility on registry.facility_aliases (facility_id);

-- Counters that tell an in-process copy of a list that it is old.
create table registry.versions (
  name text primary key,
  version bigint not null
);
insert into registry.versions (name, version) values ('facilities', 1);

-- Only ever added to: the row with the newest effective day counts, and of one day the last one kept.
create table registry.coverage (
  seq bigint generated always as identity primary key,
  care_class smallint not null check (care_class between 1 and 3),
  service_type text not null check (service_type in ('RAWAT JALAN', 'RAWAT INAP', 'IGD', 'OPERASI')),
  share_bp integer not null check (share_bp between 0 and 10000),
  source text not null,
  effective_from date not null,
  created_by text not null,
  created_at timestamptz not null
);
create index coverage_cell on registry.coverage (care_class, service_type, effective_from desc, seq desc);
insert into registry.coverage (care_class, service_type, share_bp, source, effective_from, created_by, created_at)
select care_class, service_type, 8500, 'document 000', '2014-01-01', 'registry', now()
from (values (1), (2), (3)) as classes (care_class),
  (values ('RAWAT JALAN'), ('RAWAT INAP'), ('IGD'), ('OPERASI')) as services (service_type);

-- Prices are never overwritten: a new price is a new row with its own effective day.
create table registry.tariffs (
  id uuid primary key,
  list text not null,
  version text not null,
  code text not null,
  -- The attributes in one fixed order, as text: what tells apart the prices of one code on one day.
  variant text not null default '',
  description text not null,
  amount bigint not null check (amount >= 0),
  currency text not null check (currency in ('IDR', 'INR', 'USD', 'MYR')),
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  attributes jsonb not null default '{}',
  source text not null,
  created_at timestamptz not null,
  unique (list, code, variant, effective_from)
);

create table registry.medical_codes (
  system text not null check (system in ('icd10', 'icd9cm')),
  -- Without the dot, upper case: what prefixes are compared with.
  bare text not null,
  code text not null,
  description text,
  source text not null,
  primary key (system, bare)
);
create index medical_codes_prefix on registry.medical_codes (system, bare text_pattern_ops);

-- Which edition of each shipped reference file is loaded.
create table registry.reference_lists (
  name text primary key,
  sha256 text not null,
  rows integer not null,
  loaded_at timestamptz not null
);
