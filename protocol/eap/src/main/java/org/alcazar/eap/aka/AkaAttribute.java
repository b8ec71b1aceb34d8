// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap.aka;

import org.alcazar.wire.Octets;

/** An attribute of EAP-AKA or EAP-AKA' (RFC 4187 §10, RFC 9048, RFC 9678). */
public sealed interface AkaAttribute {

    /** Attributes below this have to be known by who receives them (RFC 4187 §8.1). */
    int FIRST_SKIPPABLE = 128;

    /**
     * An attribute that has no record here.
     *
     * @param type 0..255
     * @param value all after type and length: 2, 6, 10 … 1018 octets
     */
    record Other(int type, Octets value) implements AkaAttribute {

        public Other {
            if (type >>> 8 != 0 || value.length() % 4 != 2 || value.length() > 1018) {
                throw new IllegalArgumentException("attribute " + type + " of " + value.length() + " octets");
            }
        }

        /** Whether who doesn't know it passes over it; else the message has to be refused. */
        public boolean isSkippable() {
            return type >= FIRST_SKIPPABLE;
        }
    }

    /**
     * AT_RAND. The challenge (RFC 4187 §10.6).
     *
     * @param rand 16 octets
     */
    record Rand(Octets rand) implements AkaAttribute {

        public Rand {
            require(rand.length() == 16, rand.length());
        }
    }

    /**
     * AT_AUTN. Proves the network to the peer (RFC 4187 §10.7).
     *
     * @param autn 16 octets
     */
    record Autn(Octets autn) implements AkaAttribute {

        public Autn {
            require(autn.length() == 16, autn.length());
        }
    }

    /**
     * AT_RES. The answer to the challenge (RFC 4187 §10.8).
     *
     * @param bits length, of 3GPP's 32 to 128; 16 bits
     * @param res as many octets as hold them
     */
    record Res(int bits, Octets res) implements AkaAttribute {

        public Res {
            require(bits >>> 16 == 0 && res.length() == (bits + 7) / 8 && res.length() <= 1016, res.length());
        }

        /** An answer of whole octets. */
        public Res(Octets res) {
            this(res.length() * 8, res);
        }
    }

    /**
     * AT_AUTS. Synchronises the sequence numbers (RFC 4187 §10.9).
     *
     * @param auts 14 octets
     */
    record Auts(Octets auts) implements AkaAttribute {

        public Auts {
            require(auts.length() == 14, auts.length());
        }
    }

    /**
     * AT_PADDING. Fills encrypted attributes up to a block (RFC 4187 §10.12).
     *
     * @param length octets of zero, 2, 6, 10 … 1018; RFC 4187 has use for up to 10
     */
    record Padding(int length) implements AkaAttribute {

        public Padding {
            require(length % 4 == 2 && length <= 1018, length);
        }
    }

    /** AT_PERMANENT_ID_REQ. The permanent identity is wanted (RFC 4187 §10.2). */
    record PermanentIdReq() implements AkaAttribute {
    }

    /**
     * AT_MAC. Protects the whole packet (RFC 4187 §10.15).
     *
     * @param mac 16 octets
     */
    record Mac(Octets mac) implements AkaAttribute {

        public Mac {
            require(mac.length() == 16, mac.length());
        }
    }

    /**
     * AT_NOTIFICATION. Success, failure and why (RFC 4187 §10.19).
     *
     * @param code 16 bits
     */
    record Notification(int code) implements AkaAttribute {

        public Notification {
            require(code >>> 16 == 0, code);
        }
    }

    /** AT_ANY_ID_REQ. Any identity is wanted (RFC 4187 §10.3). */
    record AnyIdReq() implements AkaAttribute {
    }

    /**
     * AT_IDENTITY. The peer's identity, UTF-8 (RFC 4187 §10.5).
     *
     * @param identity up to 1016 octets
     */
    record Identity(Octets identity) implements AkaAttribute {

        public Identity {
            require(identity.length() <= 1016, identity.length());
        }
    }

    /** AT_FULLAUTH_ID_REQ. An identity for full authentication is wanted (RFC 4187 §10.4). */
    record FullauthIdReq() implements AkaAttribute {
    }

    /**
     * AT_COUNTER. Counts fast re-authentications (RFC 4187 §10.16).
     *
     * @param value 16 bits
     */
    record Counter(int value) implements AkaAttribute {

        public Counter {
            require(value >>> 16 == 0, value);
        }
    }

    /** AT_COUNTER_TOO_SMALL. The counter is not fresh (RFC 4187 §10.17). */
    record CounterTooSmall() implements AkaAttribute {
    }

    /**
     * AT_NONCE_S. The server's nonce of a re-authentication (RFC 4187 §10.18).
     *
     * @param nonce 16 octets
     */
    record NonceS(Octets nonce) implements AkaAttribute {

        public NonceS {
            require(nonce.length() == 16, nonce.length());
        }
    }

    /**
     * AT_CLIENT_ERROR_CODE. What the peer finds wrong; 0: unable to process the packet (RFC 4187 §10.20).
     *
     * @param code 16 bits
     */
    record ClientErrorCode(int code) implements AkaAttribute {

        public ClientErrorCode {
            require(code >>> 16 == 0, code);
        }
    }

    /**
     * AT_KDF_INPUT. The access network's name, UTF-8 (RFC 9048 §3.1).
     *
     * @param networkName up to 1016 octets
     */
    record KdfInput(Octets networkName) implements AkaAttribute {

        public KdfInput {
            require(networkName.length() <= 1016, networkName.length());
        }
    }

    /**
     * AT_KDF. A key derivation function; 1: that of the RFC (RFC 9048 §3.2).
     *
     * @param function 16 bits
     */
    record Kdf(int function) implements AkaAttribute {

        public Kdf {
            require(function >>> 16 == 0, function);
        }
    }

    /**
     * AT_IV. Initialises the encryption (RFC 4187 §10.12).
     *
     * @param iv 16 octets
     */
    record Iv(Octets iv) implements AkaAttribute {

        public Iv {
            require(iv.length() == 16, iv.length());
        }
    }

    /**
     * AT_ENCR_DATA. Attributes, encrypted (RFC 4187 §10.12).
     *
     * @param data a multiple of four octets, up to 1016
     */
    record EncrData(Octets data) implements AkaAttribute {

        public EncrData {
            require(data.length() % 4 == 0 && data.length() <= 1016, data.length());
        }
    }

    /**
     * AT_NEXT_PSEUDONYM. Identity for the next full authentication (RFC 4187 §10.10).
     *
     * @param pseudonym up to 1016 octets
     */
    record NextPseudonym(Octets pseudonym) implements AkaAttribute {

        public NextPseudonym {
            require(pseudonym.length() <= 1016, pseudonym.length());
        }
    }

    /**
     * AT_NEXT_REAUTH_ID. Identity for the next re-authentication (RFC 4187 §10.11).
     *
     * @param identity up to 1016 octets
     */
    record NextReauthId(Octets identity) implements AkaAttribute {

        public NextReauthId {
            require(identity.length() <= 1016, identity.length());
        }
    }

    /**
     * AT_CHECKCODE. Digest of the identity exchange; empty if there was none (RFC 4187 §10.13).
     *
     * @param digest a multiple of four octets, up to 1016
     */
    record Checkcode(Octets digest) implements AkaAttribute {

        public Checkcode {
            require(digest.length() % 4 == 0 && digest.length() <= 1016, digest.length());
        }
    }

    /** AT_RESULT_IND. Success is to be told under protection (RFC 4187 §10.14). */
    record ResultInd() implements AkaAttribute {
    }

    /**
     * AT_BIDDING. The top bit: the server would speak EAP-AKA' (RFC 9048 §4).
     *
     * @param bits 16 bits
     */
    record Bidding(int bits) implements AkaAttribute {

        public Bidding {
            require(bits >>> 16 == 0, bits);
        }
    }

    /**
     * AT_PUB_ECDHE. A public key for forward secrecy, with its padding (RFC 9678 §6.1).
     *
     * @param value 2, 6, 10 … 1018 octets
     */
    record PubEcdhe(Octets value) implements AkaAttribute {

        public PubEcdhe {
            require(value.length() % 4 == 2 && value.length() <= 1018, value.length());
        }
    }

    /**
     * AT_KDF_FS. A key derivation function with forward secrecy (RFC 9678 §6.2).
     *
     * @param function 16 bits
     */
    record KdfFs(int function) implements AkaAttribute {

        public KdfFs {
            require(function >>> 16 == 0, function);
        }
    }

    private static void require(boolean holds, int value) {
        if (!holds) {
            throw new IllegalArgumentException("no such attribute: " + value);
        }
    }
}
