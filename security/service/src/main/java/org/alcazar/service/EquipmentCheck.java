// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import java.util.function.Consumer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.Pei;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.eir.EquipmentIdentityCheckService;
import org.jspecify.annotations.Nullable;

/** Whether equipment that has proven what it is may be used: what the equipment identity register says (TS 29.511). */
public final class EquipmentCheck {

    private final @Nullable EquipmentIdentityCheckService register;

    /** @param register null where there is none: then no equipment is barred */
    public EquipmentCheck(@Nullable EquipmentIdentityCheckService register) {
        this.register = register;
    }

    /**
     * Asks the register. Equipment that stands on no list is admitted: its certificate has shown that it is genuine.
     *
     * @param notice told, in words, what the operator should know of
     * @return {@link ServiceEnd#SUCCEEDED} if it is admitted
     */
    public ServiceEnd admit(Pei pei, String supi, Consumer<String> notice) {
        if (register == null) {
            return ServiceEnd.SUCCEEDED;
        }
        try {
            return switch (register.equipmentStatus(pei, supi).status()) {
                case WHITELISTED -> ServiceEnd.SUCCEEDED;
                case GREYLISTED -> {
                    notice.accept("the equipment is on the grey list");
                    yield ServiceEnd.SUCCEEDED;
                }
                case BLACKLISTED -> {
                    notice.accept("the equipment is barred");
                    yield ServiceEnd.failed(OnDemandCause.EQUIPMENT_BARRED);
                }
            };
        } catch (ProblemDetails problem) {
            if (problem.cause() == Cause.ERROR_EQUIPMENT_UNKNOWN) {
                notice.accept("the equipment is on no list");
                return ServiceEnd.SUCCEEDED;
            }
            notice.accept("the equipment identity register answers " + problem.cause());
            return ServiceEnd.failed(OnDemandCause.NOT_NOW);
        }
    }
}
