-- Rows of policy. '*' is for every subscriber, slice or data network. document is an AmPolicy or SmPolicy as JSON, by kind.
CREATE TABLE policy (
    kind TEXT NOT NULL,
    supi TEXT NOT NULL,
    snssai TEXT NOT NULL,
    dnn TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (kind, supi, snssai, dnn)
);

-- Counts changes, so that a process notices those of another.
CREATE TABLE policy_revision (
    only_row INTEGER PRIMARY KEY,
    revision BIGINT NOT NULL
);
INSERT INTO policy_revision (only_row, revision) VALUES (1, 0);
