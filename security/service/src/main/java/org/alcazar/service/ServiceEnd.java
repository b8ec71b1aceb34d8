// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Outcome;

/** How a service ended. What came of it besides, the service gave to those it works for. */
public record ServiceEnd(Outcome outcome, OnDemandCause cause) {

    public static final ServiceEnd SUCCEEDED = new ServiceEnd(Outcome.SUCCEEDED, OnDemandCause.NONE);
    public static final ServiceEnd TIMED_OUT = new ServiceEnd(Outcome.TIMED_OUT, OnDemandCause.NONE);

    /** The UE would not. */
    public static ServiceEnd refusedByUe(OnDemandCause cause) {
        return new ServiceEnd(Outcome.REFUSED_BY_UE, cause);
    }

    /** The network would not, whatever the UE sent. */
    public static ServiceEnd refusedByNetwork(OnDemandCause cause) {
        return new ServiceEnd(Outcome.REFUSED_BY_NETWORK, cause);
    }

    /** It was tried and did not hold. */
    public static ServiceEnd failed(OnDemandCause cause) {
        return new ServiceEnd(Outcome.FAILED, cause);
    }
}
