-- What subscribers get in data networks. supi '*' is for all that have no row of their own in the slice, snssai '*' for all slices.
-- configuration is a DnnConfiguration in the JSON of TS 29.503.
CREATE TABLE session_subscription (
    supi TEXT NOT NULL,
    snssai TEXT NOT NULL,
    dnn TEXT NOT NULL,
    is_default INTEGER NOT NULL,
    configuration TEXT NOT NULL,
    PRIMARY KEY (supi, snssai, dnn)
);
INSERT INTO session_subscription (supi, snssai, dnn, is_default, configuration) VALUES ('*', '*', 'internet', 1,
    '{"pduSessionTypes":{"defaultSessionType":"IPV4","allowedSessionTypes":["IPV6","IPV4V6"]},"sscModes":{"defaultSscMode":"SSC_MODE_1","allowedSscModes":["SSC_MODE_2"]},"5gQosProfile":{"5qi":9,"arp":{"priorityLevel":8,"preemptCap":"NOT_PREEMPT","preemptVuln":"PREEMPTABLE"}},"sessionAmbr":{"uplink":"1 Gbps","downlink":"1 Gbps"}}');

-- Which SMF serves a session; registration is JSON as in TS 29.503.
CREATE TABLE smf_registration (
    supi TEXT NOT NULL,
    pdu_session_id INTEGER NOT NULL,
    smf TEXT NOT NULL,
    registration TEXT NOT NULL,
    PRIMARY KEY (supi, pdu_session_id)
);
