-- How far each policy and timer has read the ledger. One row a segment, claimed by its owner.
CREATE TABLE token_entry (
    processor_name text COLLATE "C" NOT NULL,
    segment        integer NOT NULL,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

-- A query side waits until the schema it needs is there, and may look for nothing else.
GRANT SELECT ON ledger_schema_history, support_schema_history TO support_reader;

-- In one process both sides read with one role, and commands look up what was answered before.
GRANT SELECT ON ledger_request TO support_reader;
