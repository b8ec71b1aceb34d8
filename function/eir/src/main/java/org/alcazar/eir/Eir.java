// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eir;

import org.alcazar.persistence.Database;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.Pei;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.eir.EirResponseData;
import org.alcazar.sbi.eir.EquipmentIdentityCheckService;
import org.alcazar.sbi.eir.EquipmentStatus;
import org.jspecify.annotations.Nullable;

/** A 5G-EIR: answers from the lists in the database. A change, by whatever process, counts for the next answer. */
public final class Eir implements EquipmentIdentityCheckService {

    private final EquipmentStore store;
    private final @Nullable EquipmentStatus unknown;

    /**
     * @param database opened with {@link EquipmentStore#SCHEMA}
     * @param unknown the answer for equipment that stands on no list; null to say that it is unknown
     */
    public Eir(Database database, @Nullable EquipmentStatus unknown) {
        store = new EquipmentStore(database);
        this.unknown = unknown;
    }

    /** The lists, for administration. */
    public EquipmentStore equipment() {
        return store;
    }

    @Override
    public EirResponseData equipmentStatus(Pei pei, @Nullable String supi) {
        try {
            var entry = store.find(pei);
            var status = entry == null ? unknown : entry.status();
            if (status == null) {
                throw new ProblemDetails(Cause.ERROR_EQUIPMENT_UNKNOWN);
            }
            return new EirResponseData(status);
        } catch (PersistenceException e) {
            throw new ProblemDetails(Cause.SYSTEM_FAILURE);
        }
    }
}
