-- The tree over the ledger's leaves, 256 hashes a row. See docs/ledger-format.md.

-- Row (0, n) has the leaves of positions 256n+1 to 256n+256, row (l, n) the roots of the rows
-- (l-1, 256n) to (l-1, 256n+255). Full ones only: what has no row yet is computed.
CREATE TABLE ledger_tile (
    level  smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    number bigint   NOT NULL CHECK (number >= 0),
    root   bytea    NOT NULL CHECK (length(root) = 32),
    hashes bytea    NOT NULL CHECK (length(hashes) = 8192),
    PRIMARY KEY (level, number)
);
-- Hashes do not compress, and roots are read by the hundred without them.
ALTER TABLE ledger_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_tile
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
ALTER TABLE ledger_tile ENABLE ALWAYS TRIGGER insert_only;

GRANT SELECT ON ledger_tile TO support_reader;
