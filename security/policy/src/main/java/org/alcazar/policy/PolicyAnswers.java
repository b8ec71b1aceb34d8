// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.List;
import org.alcazar.ondemand.Layer;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.jspecify.annotations.Nullable;

/** What UDM, PCF and NRF answer of rows of policy. */
@FunctionalInterface
public interface PolicyAnswers {

    /** Nobody keeps any. */
    PolicyAnswers NONE = (source, asked, supi, slices, dnn) -> null;

    /**
     * The rows that may concern a UE or a session.
     *
     * @param source who is asked
     * @param asked {@link Layer#MM} if an AMF asks, {@link Layer#SM} if an SMF does
     * @param slices rows for others are left out
     * @param dnn of a session; null for rows of any
     * @return null if the rows are not kept there: whoever is set up to ask there is set up wrongly, and must not take it for "no rows"
     * @throws org.alcazar.persistence.PersistenceException if they cannot be read
     */
    @Nullable SecurityPolicyData answer(PolicySource source, Layer asked, String supi, List<Snssai> slices, @Nullable String dnn);
}
