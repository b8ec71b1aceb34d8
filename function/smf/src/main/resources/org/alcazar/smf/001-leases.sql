-- An address of a data network and whose it is, or was last. address: an IPv4 address or an IPv6 prefix of 64 bits, as text.
-- released_at: milliseconds since 1970; 0 while it is in use.
CREATE TABLE address_lease (
    dnn TEXT NOT NULL,
    address TEXT NOT NULL,
    supi TEXT NOT NULL,
    pdu_session_id INTEGER NOT NULL,
    released_at BIGINT NOT NULL,
    PRIMARY KEY (dnn, address)
);
