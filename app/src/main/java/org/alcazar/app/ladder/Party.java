// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

/** Who takes part in signalling, from the phone inwards: the columns of a ladder. */
public enum Party {
    UE("UE", 2),
    GNB("gNB", 11),
    AMF("AMF", 47),
    AUSF("AUSF", 66),
    UDM("UDM", 85),
    PCF("PCF", 97),
    SMF("SMF", 113),
    UPF("UPF", 139),
    AAA("DN-AAA", 158),
    MME("MME", 172);

    private final String title;
    private final int column;

    Party(String title, int column) {
        this.title = title;
        this.column = column;
    }

    /** The name above the column. */
    public String title() {
        return title;
    }

    /** Where the line of life stands on a stage of all, from 0. */
    int column() {
        return column;
    }
}
