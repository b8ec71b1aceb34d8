// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import java.time.Duration;
import java.util.List;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.station.SetupAttempts;
import org.jspecify.annotations.Nullable;

/**
 * What a gNB is.
 *
 * @param name 1 to 150 printable ASCII characters
 * @param gnbId of {@code gnbIdLength} bits
 * @param gnbIdLength 22 to 32
 * @param tai the tracking area and network of its one cell
 * @param slices what it supports there, 1 to 1024
 * @param ngSetup how NG Setup is attempted
 * @param airProtection what it makes of the protection of user data that is asked for
 * @param inactivity how long a UE may be silent before its release is asked for; null for ever
 * @param reportRadioCapability whether the core is told of each UE's radio capability (TS 38.413 §8.14.1)
 */
public record GnbConfiguration(String name, long gnbId, int gnbIdLength, Tai tai, List<Snssai> slices, SetupAttempts ngSetup,
        AirProtection airProtection, @Nullable Duration inactivity, boolean reportRadioCapability) {

    /** Bits of an NR cell identity, of which the gNB identifier is the leading part (TS 38.413 §9.3.1.7). */
    public static final int CELL_IDENTITY_LENGTH = 36;

    private static final int PCIS = 1008;
    private static final int ARFCN_DL = 632_628;

    /** @throws IllegalArgumentException if these make no gNB */
    public GnbConfiguration {
        slices = List.copyOf(slices);
        if (!name.matches("[A-Za-z0-9 '()+,./:=?_-]{1,150}")) {
            throw new IllegalArgumentException("a gNB's name has 1 to 150 letters, digits and signs of a PrintableString");
        }
        if (gnbIdLength < 22 || gnbIdLength > 32 || gnbId >>> gnbIdLength != 0) {
            throw new IllegalArgumentException("a gNB identifier has 22 to 32 bits");
        }
        if (slices.isEmpty()) {
            throw new IllegalArgumentException("a gNB supports a slice at least");
        }
    }

    /** A gNB with an identifier of 22 bits and the standard attempts. */
    public static GnbConfiguration of(String name, long gnbId, Tai tai, List<Snssai> slices) {
        return new GnbConfiguration(name, gnbId, 22, tai, slices, SetupAttempts.STANDARD, AirProtection.ABLE, null, true);
    }

    /** The identity of its one cell, of 36 bits. */
    public long cellIdentity() {
        return gnbId << CELL_IDENTITY_LENGTH - gnbIdLength | 1;
    }

    /** The physical cell identity, 0 to 1007: another for each of 1008 gNBs in a row. */
    public int pci() {
        return (int) (gnbId % PCIS);
    }

    /** The ARFCN of the cell's SSB: in band n78. */
    public int arfcnDl() {
        return ARFCN_DL;
    }

    public GnbConfiguration withNgSetup(SetupAttempts value) {
        return new GnbConfiguration(name, gnbId, gnbIdLength, tai, slices, value, airProtection, inactivity, reportRadioCapability);
    }

    public GnbConfiguration withReportRadioCapability(boolean value) {
        return new GnbConfiguration(name, gnbId, gnbIdLength, tai, slices, ngSetup, airProtection, inactivity, value);
    }

    public GnbConfiguration withAirProtection(AirProtection value) {
        return new GnbConfiguration(name, gnbId, gnbIdLength, tai, slices, ngSetup, value, inactivity, reportRadioCapability);
    }

    public GnbConfiguration withInactivity(@Nullable Duration value) {
        return new GnbConfiguration(name, gnbId, gnbIdLength, tai, slices, ngSetup, airProtection, value, reportRadioCapability);
    }
}
