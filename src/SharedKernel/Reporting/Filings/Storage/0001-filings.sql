-- A section's filings, their stations and their submissions. The lines stand beside them, in {prefix}figures and
-- {prefix}station_figures, which the module's own migrations make.

create table "{schema}"."{prefix}filings" (
    id uuid not null,
    period text not null,
    facility text not null,
    facility_name text not null,
    district text,
    kind text not null,
    tier text not null,
    ownership text not null,
    state text not null,
    version integer not null,
    search_text text,
    explanations jsonb not null,
    submission integer not null,
    submitted_at timestamptz,
    submitted_by text,
    late boolean not null,
    risk text not null,
    risk_score integer not null,
    returned jsonb,
    reopened jsonb,
    saved_at timestamptz not null,
    saved_by text not null,
    synthetic boolean not null,
    constraint "pk_{prefix}filings" primary key (id)
);

create unique index "ix_{prefix}filings_period_facility" on "{schema}"."{prefix}filings" (period, facility);
create index "ix_{prefix}filings_period_state" on "{schema}"."{prefix}filings" (period, state);
create index "ix_{prefix}filings_facility_period" on "{schema}"."{prefix}filings" (facility, period);
create index "ix_{prefix}filings_review" on "{schema}"."{prefix}filings" (period, risk_score desc, submitted_at, facility);

create table "{schema}"."{prefix}filing_stations" (
    filing_id uuid not null,
    station text not null,
    station_name text not null,
    district text,
    tier text not null,
    constraint "pk_{prefix}filing_stations" primary key (filing_id, station),
    constraint "fk_{prefix}filing_stations_filing" foreign key (filing_id)
        references "{schema}"."{prefix}filings" (id) on delete cascade
);

create table "{schema}"."{prefix}filing_versions" (
    filing_id uuid not null,
    number integer not null,
    submitted_at timestamptz not null,
    submitted_by text not null,
    late boolean not null,
    synthetic boolean not null,
    content jsonb not null,
    decisions jsonb not null,
    constraint "pk_{prefix}filing_versions" primary key (filing_id, number),
    constraint "fk_{prefix}filing_versions_filing" foreign key (filing_id)
        references "{schema}"."{prefix}filings" (id) on delete cascade
);
