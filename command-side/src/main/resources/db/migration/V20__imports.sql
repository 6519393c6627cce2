-- An import: first its body is taken in (RECEIVING), then read into records (READING), then told to
-- the ledger ticket by ticket (TELLING). Every step can be taken again after a crash.
CREATE TABLE import_job (
    id          text        COLLATE "C" PRIMARY KEY,
    source      text        NOT NULL,
    format      text        NOT NULL,
    charset     text        NOT NULL,
    stage       text        NOT NULL
        CHECK (stage IN ('RECEIVING', 'READING', 'TELLING', 'DONE', 'FAILED')),
    rows        bigint      NOT NULL DEFAULT 0,
    found       bigint      NOT NULL DEFAULT 0, -- tickets without a bad line
    place       bigint      NOT NULL DEFAULT 0, -- number of the last ticket told
    tickets     bigint      NOT NULL DEFAULT 0,
    events      bigint      NOT NULL DEFAULT 0,
    skipped     bigint      NOT NULL DEFAULT 0,
    more_errors bigint      NOT NULL DEFAULT 0, -- beyond those that are kept
    trace       text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    touched_at  timestamptz NOT NULL DEFAULT now(),
    owner       text,                           -- the process at work on it,
    lease_until timestamptz                     -- if it is still alive
);
CREATE INDEX import_job_unfinished ON import_job (created_at) WHERE stage NOT IN ('DONE', 'FAILED');

CREATE TABLE import_chunk (
    import_id text    COLLATE "C" NOT NULL REFERENCES import_job ON DELETE CASCADE,
    seq       integer NOT NULL,
    content   bytea   NOT NULL,
    PRIMARY KEY (import_id, seq)
);

CREATE TABLE import_record (
    import_id text    COLLATE "C" NOT NULL REFERENCES import_job ON DELETE CASCADE,
    line      bigint  NOT NULL,
    ticket    text    COLLATE "C" NOT NULL,
    opens     boolean NOT NULL,
    content   text    NOT NULL,
    PRIMARY KEY (import_id, line)
);
CREATE INDEX import_record_ticket ON import_record (import_id, ticket, line);

-- The tickets to tell, in the order in which the file first names them.
CREATE TABLE import_ticket (
    import_id  text   COLLATE "C" NOT NULL REFERENCES import_job ON DELETE CASCADE,
    no         bigint NOT NULL,
    ticket     text   COLLATE "C" NOT NULL,
    first_line bigint NOT NULL,
    PRIMARY KEY (import_id, no)
);

CREATE TABLE import_error (
    import_id text   COLLATE "C" NOT NULL REFERENCES import_job ON DELETE CASCADE,
    line      bigint NOT NULL,
    ticket    text   COLLATE "C",
    reason    text   NOT NULL,
    PRIMARY KEY (import_id, line)
);
CREATE INDEX import_error_ticket ON import_error (import_id, ticket);
