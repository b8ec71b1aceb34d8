-- sqn: the sequence number of the first vector that no reservation covers yet (TS 33.102 annex C); SEQ in the upper 43 bits, IND in 5.
-- k, opc: encrypted under the key-encryption key, labelled with the SUPI. opc is OPc or TOPc.
CREATE TABLE subscriber (
    supi TEXT PRIMARY KEY,
    k BYTEA NOT NULL,
    opc BYTEA NOT NULL,
    algorithm TEXT NOT NULL,
    amf INTEGER NOT NULL,
    sqn BIGINT NOT NULL,
    default_nssai TEXT NOT NULL,
    nssai TEXT NOT NULL,
    ambr_uplink BIGINT NOT NULL,
    ambr_downlink BIGINT NOT NULL
);

-- What authentication and registration left behind. Times are milliseconds since 1970; amf_registration is JSON as in TS 29.503.
CREATE TABLE ue_state (
    supi TEXT PRIMARY KEY,
    authenticated_in TEXT,
    authenticated_at BIGINT NOT NULL,
    refused_at BIGINT NOT NULL,
    amf_registration TEXT
);

-- Counts changes of subscribers, so that a process that keeps some of them notices the changes of another.
CREATE TABLE subscriber_revision (
    only_row INTEGER PRIMARY KEY,
    revision BIGINT NOT NULL
);
INSERT INTO subscriber_revision (only_row, revision) VALUES (1, 0);
