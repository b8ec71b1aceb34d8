-- Credentials of users. Octets that are looked up by are hexadecimal. public_key is a COSE_Key, moments are milliseconds since 1970.
CREATE TABLE user_credential (
    rp_id TEXT NOT NULL,
    credential_id TEXT NOT NULL,
    supi TEXT NOT NULL,
    user_handle TEXT NOT NULL,
    public_key BYTEA NOT NULL,
    counter BIGINT NOT NULL,
    label TEXT NOT NULL,
    created BIGINT NOT NULL,
    revoked BIGINT,
    PRIMARY KEY (rp_id, credential_id)
);
CREATE INDEX user_credential_of ON user_credential (supi, rp_id);

-- Enrolments that were begun: the challenge that is to be answered.
CREATE TABLE user_enrolment (
    supi TEXT NOT NULL,
    rp_id TEXT NOT NULL,
    challenge TEXT NOT NULL,
    user_handle TEXT NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (supi, rp_id)
);

-- Certificates that count no more: kind is FINGERPRINT (SHA-256 of the certificate) or SERIAL, value is hexadecimal.
CREATE TABLE device_revocation (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    revoked BIGINT NOT NULL,
    PRIMARY KEY (kind, value)
);

-- How the device of each subscriber was authenticated last. cause is 0 if it was genuine.
CREATE TABLE device_authentication (
    supi TEXT PRIMARY KEY,
    pei TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    cause INTEGER NOT NULL,
    moment BIGINT NOT NULL
);
