// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

/** How much the network wants one kind of user plane protection (TS 29.571 §5.4.3.4 UpIntegrity and §5.4.3.5 UpConfidentiality). */
public enum UpProtection {
    /** Without it there is no session. */
    REQUIRED,
    /** With it if the RAN node can, else without. */
    PREFERRED,
    /** Without it. */
    NOT_NEEDED
}
