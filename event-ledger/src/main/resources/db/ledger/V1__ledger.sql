-- The ledger: insert-only, numbered 1..n without a gap, chained by hashes. See docs/ledger-format.md.

-- Who this ledger is. One row, made here, never changed: it is part of every hash.
CREATE TABLE ledger (
    id uuid PRIMARY KEY,
    only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one)
);
INSERT INTO ledger (id) VALUES (gen_random_uuid());

-- "C" collation: byte order, the same on every operating system, and cheaper to compare.
CREATE TABLE ledger_event (
    position    bigint      NOT NULL PRIMARY KEY CHECK (position > 0),
    stream      text        COLLATE "C" NOT NULL,
    version     bigint      NOT NULL CHECK (version > 0),
    event_id    uuid        NOT NULL,
    type        text        COLLATE "C" NOT NULL,
    revision    integer     NOT NULL CHECK (revision > 0),
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    payload     bytea       NOT NULL,
    metadata    bytea       NOT NULL,
    hash        bytea       NOT NULL CHECK (length(hash) = 32),
    CONSTRAINT ledger_event_stream_version UNIQUE (stream, version)
);

-- One row a commit. The newest row is the head; nothing is ever updated, so a long
-- snapshot elsewhere leaves no dead versions that every append would have to step over.
CREATE TABLE ledger_batch (
    last_position bigint NOT NULL PRIMARY KEY,
    hash          bytea  NOT NULL CHECK (length(hash) = 32),
    frontier      bytea
);

-- Requests already answered. Not part of the ledger's evidence: rows expire and are pruned.
CREATE TABLE ledger_request (
    actor       text        COLLATE "C" NOT NULL,
    key         text        COLLATE "C" NOT NULL,
    body_digest bytea       NOT NULL,
    stream      text        COLLATE "C" NOT NULL,
    version     bigint      NOT NULL,
    position    bigint      NOT NULL,
    expires     timestamptz,
    PRIMARY KEY (actor, key)
);
CREATE INDEX ledger_request_expires ON ledger_request (expires) WHERE expires IS NOT NULL;

CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is insert-only: % on % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

-- Statement triggers fire even when no row matches; ENABLE ALWAYS holds in replica mode and for
-- superusers too. Whoever drops the trigger first is found by the hash chain.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY ['ledger', 'ledger_event', 'ledger_batch'] LOOP
        EXECUTE format(
            'CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
             FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change()', name);
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER insert_only', name);
    END LOOP;
END
$$;

-- Roles belong to the cluster, so another database's ledger may have made this one already.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'support_reader') THEN
        CREATE ROLE support_reader NOLOGIN;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO support_reader', current_schema());
END
$$;
GRANT SELECT ON ledger, ledger_event, ledger_batch TO support_reader;
-- So that a reading process can tell whether the schema it needs is there.
GRANT SELECT ON ledger_schema_history TO support_reader;
