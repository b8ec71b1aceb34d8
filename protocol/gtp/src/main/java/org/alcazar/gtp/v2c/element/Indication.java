// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;

/**
 * Indication flags (TS 29.274 §8.12). A sender of an earlier release leaves later octets out.
 *
 * @param flags first octet first, at least one
 */
public record Indication(Octets flags) {

    /** The flags, in the order of their octets from the highest bit down. */
    public enum Flag {
        DAF, DTF, HI, DFI, OI, ISRSI, ISRAI, SGWCI,
        SQCI, UIMSI, CFSI, CRSI, P, PT, SI, MSV,
        RET_LOC, PBIC, SRNI, S6AF, S4AF, MBMDT, ISRAU, CCRSI,
        CPRAI, ARRL, PPOFF, PPON_PPEI, PPSI, CSFBI, CLII, CPSR,
        NSI, UASI, DTCI, BDWI, PSCI, PCRI, AOSI, AOPI,
        ROAAI, EPCOSI, CPOPCI, PMTSMI, S11TF, PNSI, UNACCSI, WPMSI,
        FIVE_GSNN26, REPREFI, FIVE_GSIWKI, EEVRSI, LTEMUI, LTEMPI, ENBCRSI, TSPCMI,
        CSRMFI, MTEDTN, MTEDTA, N5GNMI, FIVE_GCNRS, FIVE_GCNRI, FIVE_SRHOI, ETHPDN,
        NSPUSI, PGWRNSI, RPPCSI, PGWCHI, SISSME, NSENBI, IDFUPF, EMCI
    }

    public Indication {
        if (flags.isEmpty()) {
            throw new IllegalArgumentException("no octet of flags");
        }
    }

    /** With the flags given set, in as few octets as they need but at least {@code octets}. */
    public static Indication of(int octets, Flag... set) {
        int length = Math.max(octets, 1);
        for (var flag : set) {
            length = Math.max(length, flag.ordinal() / 8 + 1);
        }
        var bytes = new byte[length];
        for (var flag : set) {
            bytes[flag.ordinal() / 8] |= (byte) (0x80 >> flag.ordinal() % 8);
        }
        return new Indication(Octets.wrap(bytes));
    }

    /** Whether the flag is set; one that was left out is not. */
    public boolean has(Flag flag) {
        int octet = flag.ordinal() / 8;
        return octet < flags.length() && (flags.at(octet) & 0x80 >> flag.ordinal() % 8) != 0;
    }
}
