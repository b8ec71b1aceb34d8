// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import org.alcazar.ondemand.Layer;
import org.alcazar.sbi.ondemand.PolicySource;

/**
 * Who keeps the rows, and whether AMF and SMF ask once or twice.
 *
 * @param mm whom an AMF asks
 * @param sm whom an SMF asks; nobody, if both are asked for together
 * @param together whether the AMF is told the SM rows too, keeps them, and hands them to the SMF
 */
public record PolicySources(PolicySource mm, PolicySource sm, boolean together) {

    /** The UDM, asked twice: with am-data and with sm-data. */
    public static final PolicySources DEFAULT = new PolicySources(PolicySource.UDM_AM_DATA, PolicySource.UDM_SM_DATA, false);

    public PolicySources {
        if (!mm.isFor(Layer.MM) || !sm.isFor(Layer.SM)) {
            throw new IllegalArgumentException("an AMF cannot ask " + mm + ", or an SMF " + sm);
        }
    }

    /** Whether a source hands out rows of a layer. */
    public boolean gives(PolicySource source, Layer asked, Layer layer) {
        return asked == Layer.MM ? source == mm && (layer == Layer.MM || together) : source == sm && !together && layer == Layer.SM;
    }
}
