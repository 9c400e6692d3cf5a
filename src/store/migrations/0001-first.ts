/** The first tables. Plain SQL that PostgreSQL 15 and PGlite read alike. */
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  'create table captures (sha256 text primary key, bytes bytea not null)',
  `create table pages (
    number bigint generated always as identity primary key,
    id text not null unique,
    sha256 text not null references captures,
    address text,
    intake text not null,
    state text not null default 'waiting' check (state in ('waiting', 'read', 'quarantined')),
    standing text not null default 'stands' check (standing in ('stands', 'superseded', 'removed')),
    attempts integer not null default 0,
    input text,
    version text,
    placed boolean not null default false,
    reason text,
    saved text not null,
    first_seen text not null)`,
  `create index pages_by_id on pages (id text_pattern_ops)`,
  `create index pages_by_address on pages using hash (address)`,
  'create index pages_by_input on pages (input)',
  `create index pages_waiting on pages (number) where state = 'waiting'`,
  `create index pages_unplaced on pages (number) where state = 'read' and standing = 'stands' and not placed`,
  `create index pages_held on pages (number) where standing <> 'removed'`,
  `create index pages_given_up on pages (number) where state = 'quarantined'`,
  `create table sightings (
    number bigint generated always as identity primary key,
    page text not null references pages (id),
    intake text not null,
    at text not null)`,
  'create unique index sightings_once on sightings (page, at, md5(intake))',
  `create table results (
    stage text not null, version text not null, input text not null, value text not null,
    primary key (stage, input, version))`,
  'create table sketches (page bigint primary key references pages, day integer, copies integer[] not null, topics integer[] not null, sketch bytea not null, revision bigint generated always as identity)',
  'create table keys (key integer not null, kind smallint not null, day integer not null, page bigint not null references pages, copies integer not null, primary key (key, kind, day, page) include (copies))',
  'create table edges (a bigint not null, b bigint not null, strength double precision not null, primary key (a, b) include (strength))',
  'create table loose (page bigint primary key)',
  `create table groups (
    id text primary key, pages integer not null, settled boolean not null default false, version text, attempts integer not null default 0, reason text)`,
  'create index groups_unsettled on groups (id) where not settled',
  'create table members (page bigint primary key, group_id text not null references groups)',
  'create index members_by_group on members (group_id)',
  'create table names (name text primary key, leads_to text, first_seen text not null)',
  'create index names_by_name on names (name text_pattern_ops)',
  'create index names_by_lead on names (leads_to) where leads_to is not null',
  `create table stories (
    id text primary key,
    name text not null unique references names,
    storyline text not null,
    group_id text not null,
    links_input text not null,
    account_input text not null,
    row text not null,
    disputed integer not null,
    last_changed text not null)`,
  'create index stories_by_id on stories (id text_pattern_ops)',
  'create index stories_by_storyline on stories (storyline)',
  'create index stories_by_account on stories (account_input)',
  `create index stories_by_change on stories (last_changed desc, name) where group_id <> ''`,
  'create table story_pages (story text not null references stories on delete cascade, page text not null, primary key (page, story))',
  'create index story_pages_by_story on story_pages (story)',
  'create index story_pages_by_page on story_pages (page text_pattern_ops)',
  `create table entries (
    number bigint generated always as identity primary key,
    owner text not null,
    kind text not null,
    text text not null,
    article text not null,
    claim text,
    span_start integer,
    span_end integer,
    words tsvector generated always as (to_tsvector('english', text)) stored)`,
  'create index entries_by_words on entries using gin (words) with (fastupdate = off)', // a list of what is pending would be gone through by every search
  'create index entries_by_owner on entries (owner)',
  'create index entries_by_claim on entries (claim text_pattern_ops) where claim is not null',
  `create table changes (
    number bigint generated always as identity primary key,
    name text not null, at text not null, kind text not null, subject text not null, text text, before text, after text)`,
  'create index changes_by_name on changes (name, at)',
  'create table successions (old text primary key, claim text not null)',
  `create table acts (
    number bigint generated always as identity primary key,
    act text not null, articles text[] not null, at text not null, undone boolean not null default false)`,
  'create unique index acts_once on acts (md5(act))', // an index row has room for 2,700 bytes, and what people write may be longer
  'create index acts_by_article on acts using gin (articles) with (fastupdate = off)',
] as const

export async function up(store: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(store)
}
