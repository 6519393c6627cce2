-- What was signed of the ledger, and by which key. See docs/ledger-format.md.

-- The newest row is the key that signs. A key that follows another has a statement by that one,
-- unless the older one was lost.
CREATE TABLE ledger_key (
    number      integer     NOT NULL PRIMARY KEY CHECK (number > 0),
    verifier    text        COLLATE "C" NOT NULL UNIQUE,
    recorded_at timestamptz NOT NULL,
    statement   text        COLLATE "C"
);

CREATE TABLE ledger_checkpoint (
    size      bigint      NOT NULL PRIMARY KEY CHECK (size > 0),
    root      bytea       NOT NULL CHECK (length(root) = 32),
    note      text        COLLATE "C" NOT NULL,
    signed_at timestamptz NOT NULL
);

-- What witnesses signed of it; a line is one signature.
CREATE TABLE ledger_cosignature (
    size        bigint      NOT NULL REFERENCES ledger_checkpoint,
    line        text        COLLATE "C" NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (size, line)
);

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY ['ledger_key', 'ledger_checkpoint', 'ledger_cosignature'] LOOP
        EXECUTE format(
            'CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
             FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change()', name);
        EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER insert_only', name);
    END LOOP;
END
$$;

-- How far each place outside has been told. No evidence: it moves on.
CREATE TABLE ledger_checkpoint_told (
    place text        COLLATE "C" NOT NULL PRIMARY KEY,
    size  bigint      NOT NULL,
    at    timestamptz NOT NULL
);

GRANT SELECT ON ledger_key, ledger_checkpoint, ledger_cosignature TO support_reader;
