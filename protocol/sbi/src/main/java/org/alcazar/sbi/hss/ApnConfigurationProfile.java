// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

import java.util.List;

/**
 * The data networks of a subscription (TS 29.272 §7.3.34).
 *
 * @param contextIdentifier of the one for a UE that names none
 * @param apnConfigurations at least one, the default among them
 */
public record ApnConfigurationProfile(int contextIdentifier, List<ApnConfiguration> apnConfigurations) {

    public ApnConfigurationProfile {
        apnConfigurations = List.copyOf(apnConfigurations);
        if (apnConfigurations.stream().noneMatch(apn -> apn.contextIdentifier() == contextIdentifier)) {
            throw new IllegalArgumentException("no configuration is number " + contextIdentifier);
        }
    }

    /** The one for a UE that names none. */
    public ApnConfiguration defaultApn() {
        return apnConfigurations.stream().filter(apn -> apn.contextIdentifier() == contextIdentifier).findFirst().orElseThrow();
    }
}
