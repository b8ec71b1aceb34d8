// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

/** Why a UE is not an MME's any more (TS 29.272 §7.3.24). */
public enum CancellationType {
    /** It moved to another MME, or to an AMF. */
    MME_UPDATE_PROCEDURE,
    /** Its subscription ended: it is to be detached. */
    SUBSCRIPTION_WITHDRAWAL,
    /** It attached, or registered initially, elsewhere. */
    INITIAL_ATTACH_PROCEDURE
}
