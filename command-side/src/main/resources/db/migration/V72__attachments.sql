-- Files that came with messages, by their hash, outside the ledger: it has the hash only. What is
-- in them is sealed with the key of the ticket's requester and unreadable once that is destroyed.
CREATE TABLE attachment (
    ticket     text        COLLATE "C" NOT NULL,
    digest     text        COLLATE "C" NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'), -- of what is in it
    owner      text        COLLATE "C" NOT NULL,
    media_type text        COLLATE "C" NOT NULL,
    size       bigint      NOT NULL,
    name       bytea,                                    -- sealed
    pieces     integer     NOT NULL,
    kept       boolean     NOT NULL DEFAULT false,       -- a message of the ledger names it
    public     boolean     NOT NULL DEFAULT false,       -- somebody answered the requester with it
    touched_at timestamptz NOT NULL,
    PRIMARY KEY (ticket, digest)
);
CREATE INDEX attachment_owner ON attachment (owner);
CREATE INDEX attachment_unkept ON attachment (touched_at) WHERE NOT kept;

CREATE TABLE attachment_piece (
    ticket text    COLLATE "C" NOT NULL,
    digest text    COLLATE "C" NOT NULL,
    no     integer NOT NULL,
    sealed bytea   NOT NULL,
    PRIMARY KEY (ticket, digest, no),
    FOREIGN KEY (ticket, digest) REFERENCES attachment ON DELETE CASCADE
);
-- Nothing that is sealed gets smaller by being compressed.
ALTER TABLE attachment_piece ALTER COLUMN sealed SET STORAGE EXTERNAL;

GRANT SELECT ON attachment, attachment_piece TO support_reader;
