// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

/**
 * How much UEs may begin. Each rate is also how much may come at once.
 *
 * @param newcomers how many UEs that have proved nothing are taken each second
 * @param newcomersOfGnb how many of them by one gNB
 * @param returns how many UEs that have proved themselves may register or ask for service each second
 * @param unfinishedOfGnb registrations by one gNB that have not ended yet
 */
public record AdmissionSettings(int newcomers, int newcomersOfGnb, int returns, int unfinishedOfGnb) {

    public static final AdmissionSettings STANDARD = new AdmissionSettings(5_000, 2_500, 10_000, 5_000);

    public AdmissionSettings {
        if (newcomers < 1 || newcomersOfGnb < 1 || returns < 1 || unfinishedOfGnb < 1) {
            throw new IllegalArgumentException("of each, 1 at least gets in");
        }
    }
}
