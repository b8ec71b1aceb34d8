// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb;

import java.time.Duration;
import org.alcazar.nas.element.Tai;
import org.alcazar.station.SetupAttempts;
import org.jspecify.annotations.Nullable;

/**
 * What an eNB is.
 *
 * @param name 1 to 150 printable ASCII characters
 * @param enbId of 20 bits, a macro eNB's
 * @param tai the tracking area and network of its one cell; the code has 16 bits
 * @param s1Setup how S1 Setup is attempted
 * @param inactivity how long a UE may be silent before its release is asked for; null for ever
 * @param reportRadioCapability whether the core is told of each UE's radio capability (TS 36.413 §8.9)
 */
public record EnbConfiguration(String name, int enbId, Tai tai, SetupAttempts s1Setup, @Nullable Duration inactivity,
        boolean reportRadioCapability) {

    /** @throws IllegalArgumentException if these make no eNB */
    public EnbConfiguration {
        if (!name.matches("[A-Za-z0-9 '()+,./:=?_-]{1,150}")) {
            throw new IllegalArgumentException("an eNB's name has 1 to 150 letters, digits and signs of a PrintableString");
        }
        if (enbId >>> 20 != 0 || tai.tac() >>> 16 != 0) {
            throw new IllegalArgumentException("an eNB identifier has 20 bits, a tracking area code in EPS 16");
        }
    }

    /** An eNB with the standard attempts. */
    public static EnbConfiguration of(String name, int enbId, Tai tai) {
        return new EnbConfiguration(name, enbId, tai, SetupAttempts.STANDARD, null, true);
    }

    /** The identity of its one cell, of 28 bits. */
    public int cellIdentity() {
        return enbId << 8 | 1;
    }

    public EnbConfiguration withTai(Tai value) {
        return new EnbConfiguration(name, enbId, value, s1Setup, inactivity, reportRadioCapability);
    }

    public EnbConfiguration withS1Setup(SetupAttempts value) {
        return new EnbConfiguration(name, enbId, tai, value, inactivity, reportRadioCapability);
    }

    public EnbConfiguration withInactivity(@Nullable Duration value) {
        return new EnbConfiguration(name, enbId, tai, s1Setup, value, reportRadioCapability);
    }

    public EnbConfiguration withReportRadioCapability(boolean value) {
        return new EnbConfiguration(name, enbId, tai, s1Setup, inactivity, value);
    }
}
