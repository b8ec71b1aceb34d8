// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

/** How an authentication ended (TS 29.509 §6.1.6.3.3). */
public enum AuthResult {
    /** The UE holds the subscriber's key. */
    AUTHENTICATION_SUCCESS,
    /** It does not, or did not show it. */
    AUTHENTICATION_FAILURE
}
